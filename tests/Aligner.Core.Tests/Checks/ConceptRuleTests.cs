using Aligner.Languages;

namespace Aligner.Tests.Checks;

/// <summary>Countries and portfolios that a translation names instead of its source's.</summary>
public sealed class ConceptRuleTests
{
    private static readonly LanguagePack Italian = Translation.Italian with
    {
        Heads = [new Head("minister", HeadKind.Title, ["ministro"]), new Head("ministry", HeadKind.Ministry, ["ministero"])],
        Portfolios = [new Portfolio("culture", ["Cultura"]), new Portfolio("defence", ["Difesa"])],
        Places = [new Place("US", "country", ["Stati Uniti"]), new Place("NL", "country", ["Paesi Bassi"])],
        Institutions =
        [
            new Institution("ministry+culture@IT", InstitutionKind.Ministry, ["Collegio"]),
        ],
    };

    private static readonly LanguagePack Dutch = Translation.Dutch with
    {
        Heads = [new Head("minister", HeadKind.Title, ["minister"]), new Head("ministry", HeadKind.Ministry, ["ministerie"])],
        Portfolios = [new Portfolio("culture", ["Cultuur"]), new Portfolio("defence", ["Defensie"])],
        Places = [new Place("US", "country", ["Amerika"]), new Place("BE", "country", ["België"])],
        Institutions = [],
        Demonyms = [new Demonym("US", ["Amerikaans", "Amerikaanse=Amerikaans"]), new Demonym("NL", ["Nederlandse"])],
    };

    [Theory]
    [InlineData("Ecco il ministro della Cultura.", "Zie de minister van Defensie.", "Defensie")]
    [InlineData("Ecco il ministro, detto della Cultura.", "Zie minister Teun van Defensie.", "Defensie")]
    [InlineData("Il ministro della Cultura e il Collegio.", "De minister van Defensie en het ministerie van Cultuur.", "Defensie")]
    [InlineData("Parla dei Paesi Bassi.", "Hij ging naar België.", "België")]
    [InlineData("Ecco il governo olandese.", "Zie de regering van België.", "België")]
    public void Another_in_its_place_is_named(string source, string target, string instead)
    {
        var finding = Assert.Single(Check(source, target).All, finding => !finding.IsDoubtful);
        Assert.Equal(instead, finding.Target?.Text);
    }

    [Theory]
    [InlineData("Ecco il ministro della Cultura.", "Zie de minister van Cultuur.")]
    [InlineData("Ecco la difesa.", "Zie de Cultuur.")]
    [InlineData("Ecco il ministro della Cultura.", "Zie de minister die daar in die stad over Defensie sprak.")]
    [InlineData("Il presidente degli Stati Uniti tace.", "De Amerikaanse president zwijgt.")]
    [InlineData("Il governo olandese tace.", "De Nederlandse regering zwijgt.")]
    [InlineData("La Cultura tace.", "Defensie zwijgt.")]
    public void What_is_kept_by_its_name_or_adjective_is_fine(string source, string target) =>
        Assert.Empty(Check(source, target).Findings);

    [Fact]
    public void What_one_pair_of_sentences_keeps_is_not_kept_for_another()
    {
        var translation = Check("Stati Uniti qui.|Il governo degli Stati Uniti.", "In België.|De Amerikaanse regering.");
        var finding = Assert.Single(translation.All, finding => !finding.IsDoubtful);
        Assert.Equal(("België", 1), (finding.Target?.Text, finding.Source?.Column));
    }

    private static Translation Check(string source, string target) => new(source, target) { SourcePack = Italian, TargetPack = Dutch };
}
