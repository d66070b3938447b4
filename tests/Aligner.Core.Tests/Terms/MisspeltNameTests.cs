using System.Collections.Frozen;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which of two spellings of a person's name is taken for both versions.</summary>
public class MisspeltNameTests
{
    private static readonly NameTable Table = NameTable.Read(new StringReader("type\tit\tnl\nperson\tMarco Gentiloni\tMarco Gentiloni\n"));

    [Theory]
    // The table of names.
    [InlineData("Ecco Marco Gentiloni.", "Zie Marco Gentilone.", "Marco Gentiloni", "Marco Gentiloni")]
    [InlineData("Ecco Marco Gentilone.", "Zie Marco Gentiloni.", "Marco Gentiloni", "Marco Gentiloni")]
    // The given names.
    [InlineData("Ieri parlava Donald Zetabeta.", "Gisteren sprak Donild Zetabeta.", "Donald Zetabeta", "Donald Zetabeta")]
    // One stands everywhere.
    [InlineData("Ecco Marco Musumeci. / Musumeci parla. / E Musumeci tace.", "Zie Marco Musemeci.", "Marco Musumeci", "Marco Musumeci")]
    // Nothing tells.
    [InlineData("Ecco Marco Musumeci.", "Zie Marco Musemeci.", "Marco Musumeci", "Marco Musemeci")]
    [InlineData("Ecco Marco Musumeci. / Musumeci parla.", "Zie Marco Musemeci.", "Marco Musumeci", "Marco Musemeci")]
    // Another spelling of the same sounds.
    [InlineData("Ecco Marco Lavrov. / Lavrov parla. / E Lavrov tace.", "Zie Marco Lawrov.", "Marco Lavrov", "Marco Lawrov")]
    [InlineData("Ecco Marco Dbeibah. / Dbeibah parla. / E Dbeibah tace.", "Zie Marco Dbeiba.", "Marco Dbeibah", "Marco Dbeiba")]
    public void The_spelling_that_something_speaks_for_is_taken(string source, string target, string sourceTerm, string targetTerm)
    {
        var concept = Assert.Single(Extracted.Extractor(Table).Extract([("story", Extracted.Pair("it", source, "nl", target))]).Concepts);

        Assert.Equal((ConceptType.Person, sourceTerm, targetTerm), (concept.Type, concept.Text("it"), concept.Text("nl")));
    }

    [Fact]
    public void The_slip_is_kept_as_a_form_and_reported()
    {
        var extraction = Extracted.Extractor(Table).Extract(
            [("story", Extracted.Pair("it", "Ecco Marco Gentiloni.", "nl", "Zie Marco Gentilone."))]);

        var term = Assert.Single(extraction.Concepts).PreferredTerm(LanguageCode.Parse("nl"))!;
        Assert.Equal("Marco Gentilone", Assert.Single(term.Forms));
        var warning = Assert.Single(extraction.Diagnostics);
        Assert.Equal(("ALN601", "a.nl.txt", 11), (warning.Code, warning.Path, warning.Column));
    }

    [Theory]
    // Another given name, another surname, a word met twice, another spelling.
    [InlineData("Ecco Marco Rubio.", "Zie Marco Rubio. / Zie Donald Rubia.", 0)]
    [InlineData("Parla Donald Zeta.", "Nu spreekt Donald Zeta. / Nu spreekt Donold Beta.", 0)]
    [InlineData("Ecco Marco Rubio.", "Zie Marco Rubio. / En Rubia. / En Rubia.", 0)]
    [InlineData("Ecco Marco Dbeibah.", "Zie Marco Dbeibah. / En Dbeiba.", 0)]
    [InlineData("Ecco Marco Rubio.", "Zie Marco Rubio. / En Rubia.", 1)]
    public void A_word_of_another_name_is_no_slip(string source, string target, int warnings) => Assert.Equal(
        warnings,
        Extracted.From("it", source, "nl", target).Diagnostics.Count(diagnostic => diagnostic.Code == "ALN601"));

    [Theory]
    // What stands everywhere against what stands once.
    [InlineData("Marco Zetabeta", "Marco Zetabata", "Zetabeta Zetabeta Zetabeta Zetabata", "Marco Zetabeta", "Marco Zetabeta")]
    [InlineData("Marco Zetabeta", "Marco Zetabata", "Zetabata Zetabata Zetabata Zetabeta", "Marco Zetabata", "Marco Zetabata")]
    [InlineData("Marco Zetabeta", "Marco Zetabata", "Zetabeta Zetabeta Zetabeta Zetabata Zetabata", "Marco Zetabeta", "Marco Zetabata")]
    // A given name of either pack, or of any nation.
    [InlineData("Marco Omegapsi", "Morco Omegapsi", "", "Marco Omegapsi", "Marco Omegapsi")]
    [InlineData("Korel Omegapsi", "Karel Omegapsi", "", "Karel Omegapsi", "Karel Omegapsi")]
    [InlineData("Dmitrij Omegapsi", "Dmitrijo Omegapsi", "", "Dmitrij Omegapsi", "Dmitrij Omegapsi")]
    // A name that the table has in one language only.
    [InlineData("Carlo Gentiloni", "Carlo Gentilone", "", "Carlo Gentiloni", "Carlo Gentiloni")]
    [InlineData("Carlo Poetim", "Carlo Poetin", "", "Carlo Poetin", "Carlo Poetin")]
    // One word, words more, two words that differ.
    [InlineData("Zetabeta", "Zetabata", "Zetabeta Zetabeta Zetabeta Zetabata", "Zetabeta", "Zetabata")]
    [InlineData("Marco Zetabeta", "Marco Zetabata Psi", "Zetabeta Zetabeta Zetabeta Zetabata", "Marco Zetabeta", "Marco Zetabata Psi")]
    [InlineData("Marco Zetabeta", "Morco Zetabata", "Zetabeta Zetabeta Zetabeta Zetabata", "Marco Zetabeta", "Morco Zetabata")]
    // Another spelling of the same sounds.
    [InlineData("Marco Lavrovi", "Marco Lavrovy", "Lavrovi Lavrovi Lavrovi Lavrovy", "Marco Lavrovi", "Marco Lavrovy")]
    public void One_word_of_a_name_has_a_slip(string source, string target, string article, string sourceText, string targetText)
    {
        var name = Corrected(source, target, article, 0.9, ConceptType.Person);

        Assert.Equal((sourceText, targetText), (name.SourceText, name.TargetText));
    }

    [Theory]
    [InlineData(1, ConceptType.Person)]
    [InlineData(0.9, ConceptType.Organisation)]
    public void Only_of_persons_whose_spellings_differ(double similarity, ConceptType type) => Assert.Equal(
        "Marco Zetabata",
        Corrected("Marco Zetabeta", "Marco Zetabata", "Zetabeta Zetabeta Zetabeta Zetabata", similarity, type).TargetText);

    private static NameClaim Corrected(string source, string target, string article, double similarity, ConceptType type)
    {
        var reading = SmallReadings.Of(
            SmallPacks.For(LanguageCode.Parse("it")) with { GivenNames = new[] { "Marco" }.ToFrozenSet() },
            "Ecco " + article + ".",
            SmallPacks.For(LanguageCode.Parse("nl")) with { GivenNames = new[] { "Karel" }.ToFrozenSet() },
            "Zie.",
            names: NameTable.Read(new StringReader("type\tit\tnl\nperson\tCarlo Gentiloni\t\nperson\t\tCarlo Poetin\n")),
            isGivenName: word => word == "dmitrij");
        var claim = NameClaim.Of(reading, source, target, [new Extent(0, 1)], [new Extent(0, 1)], similarity).As(type);
        return Assert.Single(new MisspeltNames().Apply(reading, Claims.None(reading).With([claim])).Of<NameClaim>());
    }
}
