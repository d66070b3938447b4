using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

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
}
