using System.Collections.Frozen;
using Aligner.Alignment;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Tests.Glossaries;

namespace Aligner.Tests.Checks;

public sealed class FactRuleTests
{
    private static readonly FrozenDictionary<string, long> NoNumbers = FrozenDictionary<string, long>.Empty;

    private static readonly Concept Pact = Sample.Concept(ConceptType.Organisation, "it:Patto 2030", "nl:Klimaatpact");

    [Theory]
    [InlineData("Ecco tre persone.", "Mensen.")]
    [InlineData("Ecco persone.", "Drie mensen.")]
    [InlineData("Ecco a luglio.", "Nu.")]
    [InlineData("Ecco.", "Nu in juli.")]
    public void A_number_in_words_and_a_month_alone_are_not_missed(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Ecco il 12 luglio 2008.", "Op 12-7-2008.")]
    [InlineData("Ecco il 12 luglio 2008.", "Op 12-Jul-08.")]
    [InlineData("Ecco il 12/07/2008.", "Op 12 juli 2008.")]
    [InlineData("Ecco il 2008-07-12.", "Op 12.7.2008.")]
    public void A_date_is_kept_in_every_writing(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("C'erano 20mila persone.", "Er waren 20.000 mensen.")]
    [InlineData("Spende 450 mila euro.", "Hij geeft 450.000 euro uit.")]
    [InlineData("Parte alle 14 h 30.", "Om 14.30 uur.")]
    [InlineData("Parte alle 14h30.", "Om 14:30 uur.")]
    [InlineData("La stagione 2023-24.", "Seizoen 2023-2024.")]
    [InlineData("La stagione 2023/24.", "Seizoen 2023/2024.")]
    [InlineData("Nel XXI secolo.", "In de 21e eeuw.")]
    [InlineData("Anni '90.", "In 1990.")]
    [InlineData("Sono -5 gradi.", "Het is min 5 graden.")]
    [InlineData("Sono −5 gradi.", "Het is 5 graden onder nul.")]
    [InlineData("Il FTSE 100.", "De FTSE-100.")]
    [InlineData("Una persona, 1 sola.", "Een mens.")]
    public void A_number_is_kept_in_every_writing(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Morti dodici soldati.", "Er vielen elf doden.", "elf")]
    [InlineData("Due milioni di persone.", "Anderhalf miljoen mensen.", "Anderhalf miljoen")]
    [InlineData("Due terzi votano.", "Drie kwart stemde.", "Drie kwart")]
    [InlineData("Ecco 12 persone.", "Elf mensen.", "Elf")]
    [InlineData("Nel XXI secolo.", "In de 20e eeuw.", "20")]
    [InlineData("Sono -5 gradi.", "Het is 5 graden.", "5")]
    [InlineData("Ecco a luglio.", "Nu in juni.", "juni")]
    [InlineData("La stagione 2023-24.", "Seizoen 2023-2025.", "2025")]
    public void A_number_or_month_that_changed_is_seen_in_words_too(string source, string target, string told)
    {
        var finding = Assert.Single(new Translation(source, target).All, finding => !finding.IsDoubtful);
        Assert.Equal(("ALN353", told), (finding.Diagnostic.Code, finding.Target?.Text));
    }

    [Theory]
    [InlineData("Costa 450 euro.", "Kost 450 dollar.")]
    [InlineData("Costa 450 euro.", "Kost $450.")]
    [InlineData("Costa € 450.", "Kost 450 dollar.")]
    public void Another_unit_is_seen(string source, string target) => Assert.Equal(["ALN359"], Codes(source, target));

    [Theory]
    [InlineData("Costa 450 euro.", "Kost € 450.")]
    [InlineData("Costa 450 euro.", "Kost 450.")]
    public void A_unit_is_kept_by_its_sign_and_may_go_without_saying(string source, string target) => Assert.Empty(Codes(source, target));

    [Theory]
    [InlineData("Pesa 2,5 euro.", "Weegt 250 graden.", "")]
    [InlineData("Pesa 2,5 euro.", "Weegt 2,5 graden.", "ALN359")]
    [InlineData("Pesa 2,5 euro.", "Weegt 25 graden.", "ALN353")]
    [InlineData("Pesa 2,5 euro.", "Weegt $250.", "ALN353")]
    public void As_much_of_another_unit_is_kept(string source, string target, string codes)
    {
        var roles = new ConceptRoles
        {
            Multiples = new Dictionary<string, (decimal, string)> { ["EUR"] = (100, "degree") }.ToFrozenDictionary(),
        };
        var translation = new Translation(source, target) { SourcePack = Translation.Italian with { Roles = roles } };

        Assert.Equal(codes, string.Join(' ', translation.Diagnostics.Select(found => found.Code)));
    }

    [Fact]
    public void What_is_in_words_on_one_side_only_is_doubtful()
    {
        var finding = Assert.Single(new Translation("Ecco tre persone.", "Mensen.").All);
        Assert.True(finding.IsDoubtful);
        Assert.Equal("note", finding.Severity);
    }

    [Fact]
    public void A_sentence_left_out_inside_a_paragraph_is_told() => Assert.Equal(
        ["s:1:7 ALN356"],
        new Translation("Ecco. |Parla oggi il sindaco.", "Zie.") { Sentences = [new Bead([0], [0], 1), new Bead([1], [], 0)] }.Findings);

    [Fact]
    public void A_sentence_added_inside_a_paragraph_is_told() => Assert.Equal(
        ["t:1:6 ALN357"],
        new Translation("Ecco.", "Zie. |Vandaag spreekt hij.") { Sentences = [new Bead([0], [0], 1), new Bead([], [1], 0)] }.Findings);

    [Fact]
    public void A_paragraph_that_stands_elsewhere_is_told() => Assert.Equal(
        ["t:1:1 ALN360"],
        new Translation("Uno.\nDue.", "Twee.\nEen.")
        {
            Paragraphs = [new Bead([0], [1], 1), new Bead([1], [0], 1) { IsCrossing = true }],
            Sentences = [new Bead([0], [1], 1), new Bead([1], [0], 1) { IsCrossing = true }],
        }.Findings);

    [Fact]
    public void Another_month_in_numbers_is_one_finding() =>
        Assert.Equal(["t:1:4 ALN353"], Check("Ecco il 12 luglio 2008.", "Op 12-6-2008."));

    [Fact]
    public void A_number_said_twice_is_missed_once() =>
        Assert.Equal(["t:1:1 ALN353"], Check("Prima 12 poi 12 persone.", "Mensen."));

    [Fact]
    public void A_number_may_stand_for_no_date() =>
        Assert.Equal(
            ["t:1:1 ALN353", "t:1:11 ALN354"],
            Check("Ecco 12 luglio.", "Op 12 met 13."));

    [Fact]
    public void Two_numbers_that_changed_are_each_told_beside_another() =>
        Assert.Equal(["t:1:4 ALN353", "t:1:11 ALN353"], Check("Prima 12 poi 13.", "Nu 14 dan 15."));

    [Fact]
    public void The_number_in_a_term_is_no_number() => Assert.Empty(Check("Parla del Patto 2030.", "Over het Klimaatpact.", Pact));

    [Fact]
    public void A_number_beside_a_term_is_one() =>
        Assert.Equal(["t:1:1 ALN353"], Check("Parla del Patto 2030 con 12 persone.", "Over het Klimaatpact.", Pact));

    [Fact]
    public void Millions_multiply_only_where_both_languages_know_them()
    {
        var known = new Translation("Ecco 3 milioni.", "Nu 3 miljoen.");
        Assert.Empty(known.Findings);
        Assert.Empty((known with { TargetPack = Translation.Dutch with { Numbers = NoNumbers } }).Findings);
        Assert.Empty((known with { SourcePack = Translation.Italian with { Numbers = NoNumbers } }).Findings);
    }

    [Fact]
    public void A_paragraph_left_out_is_told_and_nothing_else_of_it() =>
        Assert.Equal(
            ["s:2:1 ALN356"],
            new Translation("Ecco.\nAnche Blinken e il Patto 2030 con 12 persone.", "Zie.")
            {
                Concepts = [Pact],
                Paragraphs = [new Bead([0], [0], 1), new Bead([1], [], 0)],
                Sentences = [new Bead([0], [0], 1), new Bead([1], [], 0)],
            }.Findings);

    [Fact]
    public void A_paragraph_without_a_source_is_told_and_nothing_else_of_it() =>
        Assert.Equal(
            ["t:2:1 ALN357"],
            new Translation("Ecco.", "Zie.\nOok 12 mensen.")
            {
                Paragraphs = [new Bead([0], [0], 1), new Bead([], [1], 0)],
                Sentences = [new Bead([0], [0], 1), new Bead([], [1], 0)],
            }.Findings);

    [Fact]
    public void Noise_is_not_missed() =>
        Assert.Empty(new Translation("Ecco.\nCondividi", "Zie.\nReageer")
        {
            Paragraphs = [new Bead([0], [0], 1), new Bead([1], [], 0) { IsNoise = true }, new Bead([], [1], 0) { IsNoise = true }],
        }.Findings);

    [Fact]
    public void Findings_of_a_paragraph_stand_in_the_order_of_its_text() =>
        Assert.Equal(
            ["t:1:1 ALN355", "t:1:4 ALN353", "t:2:4 ALN354"],
            new Translation("Oggi qui Blinken con 12 persone.", "Nu 13 mensen.\nOm 14 uur.")
            {
                Paragraphs = [new Bead([0], [0, 1], 1)],
                Sentences = [new Bead([0], [0, 1], 1)],
            }.Findings);

    private static IEnumerable<string> Codes(string source, string target) =>
        new Translation(source, target).Diagnostics.Select(finding => finding.Code);

    private static IEnumerable<string> Check(string source, string target, params Concept[] concepts) =>
        new Translation(source, target) { Concepts = [.. concepts] }.Findings;
}
