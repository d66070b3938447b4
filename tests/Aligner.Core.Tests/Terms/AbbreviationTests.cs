using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Acronyms in any case, and those that stand for a name of the same articles.</summary>
public class AbbreviationTests
{
    [Theory]
    [InlineData("Qui la Nato tace.", "Hier zwijgt de Navo.", "organisation: NATO = Navo")]
    [InlineData("Parla l'Onu.", "De VN spreken.", "organisation: ONU = VN")]
    [InlineData("Onu, il voto.", "VN stemt.", "organisation: ONU = VN")]
    public void An_acronym_is_met_as_a_word(string source, string target, string row) =>
        Assert.Contains(row, Extracted.From("it", source, "nl", target).Rows("it", "nl"));

    [Fact]
    public void A_word_in_lower_case_is_no_acronym() =>
        Assert.DoesNotContain(
            "organisation: ONU = VN", Extracted.From("it", "Ecco onu qui.", "nl", "De VN spreken.").Rows("it", "nl"));

    [Fact]
    public void A_name_and_its_initials_are_one_concept()
    {
        var rows = Extracted.From(
            "it", "Ieri la General Zeta tace. / Poi la GZ parla.", "nl", "Gisteren zweeg General Zeta. / Toen sprak GZ.").Rows("it", "nl");

        Assert.Contains("organisation: General Zeta = General Zeta", rows);
        Assert.DoesNotContain("organisation: GZ = GZ", rows);
    }

    [Fact]
    public void The_small_words_of_a_name_have_no_initial() => Assert.DoesNotContain(
        "organisation: GZ = GZ",
        Extracted.From("it", "Ieri la General di Zeta tace. / Poi la GZ parla.", "nl", "Gisteren zweeg General di Zeta. / Toen sprak GZ.")
            .Rows("it", "nl"));

    [Theory]
    [InlineData("General Zeta", "Heneral Zeta")]
    [InlineData("Heneral Zeta", "General Zeta")]
    public void A_name_has_its_initials_in_both_versions(string source, string target) => Assert.Contains(
        "organisation: GZ = GZ",
        Extracted.From("it", $"Ieri la {source} tace. / Poi la GZ parla.", "nl", $"Gisteren zweeg {target}. / Toen sprak GZ.")
            .Rows("it", "nl"));

    [Fact]
    public void What_abbreviates_nothing_is_a_name_alone() => Assert.Empty(
        SmallReadings.ItalianDutch("Qui parla Zet.", "Hier spreekt Zet.").UpTo<Abbreviations>().Of<TermClaim>());

    [Theory]
    [InlineData("Ecco la AG qui.", "Hier is Alfa van de Gamma (AG) nu.", "organisation: AG = Alfa van de Gamma")]
    [InlineData("Ecco la Alfa delle dogane (Adg) qui.", "Zie de ADG hier.", "organisation: Alfa delle dogane = ADG")]
    [InlineData("Ecco la Alfa del mare (AM) qui.", "Zie Aal Meer (AM) hier.", "organisation: Alfa del mare = Aal Meer")]
    public void An_abbreviation_that_an_article_introduces_stands_for_the_name_before_it(string source, string target, string row) =>
        Assert.Contains(row, Extracted.From("it", source, "nl", target).Rows("it", "nl"));

    [Theory]
    [InlineData("Ecco il Beta Roma (Adg) qui.")]
    [InlineData("Ecco Alfa, delle dogane (Adg) qui.")]
    [InlineData("Ecco Alfa per il mare e la terra (Adg) qui.")]
    public void What_has_not_its_initials_is_not_introduced(string source) =>
        Assert.Contains("organisation: Adg = ADG", Extracted.From("it", source, "nl", "Zie de ADG hier.").Rows("it", "nl"));
}
