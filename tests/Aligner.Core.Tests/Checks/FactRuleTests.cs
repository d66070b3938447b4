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

    private static IEnumerable<string> Check(string source, string target, params Concept[] concepts) =>
        new Translation(source, target) { Concepts = [.. concepts] }.Findings;
}
