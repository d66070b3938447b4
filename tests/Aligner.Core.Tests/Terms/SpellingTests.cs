using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a collection says of the spellings of persons' names, articles without a partner among them.</summary>
public class SpellingTests
{
    private static readonly NameTable Table = NameTable.Read(new StringReader(
        "type\tit\tnl\nperson\tMarco Gentiloni\tMarco Gentiloni\nperson\tMarco Dbeibah\tMarco Dbeibah\n"));

    [Theory]
    // Nothing tells which is right: the article is asked to settle on one.
    [InlineData("Ecco Marco Musumeci. / Parla Marco Musemeci.", "ALN603 2:7 Marco Musemeci")]
    [InlineData("Ecco Marco Musemeci. / Parla Marco Musumeci.", "ALN603 2:7 Marco Musumeci")]
    [InlineData("Ecco Marco Musemeci e Marco Musumeci.", "ALN603 1:23 Marco Musumeci")]
    // The table of names.
    [InlineData("Ecco Marco Gentilone. / Parla Marco Gentiloni.", "ALN601 1:6 Marco Gentilone")]
    // The given names.
    [InlineData("Ecco Donald Zetabeta. / Parla il ministro Donild Zetabeta.", "ALN601 2:19 Donild Zetabeta")]
    // A word alone, where the name stands everywhere.
    [InlineData("Ecco Marco Musumeci. / E Musumeci parla. / E Musumeci tace. / E Musemeci ride.", "ALN601 4:3 Musemeci")]
    [InlineData("Ecco Marco Musumeci. / E Musumeci parla. / E Musemeci ride.", "")]
    // Of the same sounds: either may be right.
    [InlineData("Ecco Marco Dbeibah. / Parla Marco Dbeiba.", "ALN603 2:7 Marco Dbeiba")]
    // More than a slip.
    [InlineData("Ecco Marco Musumeci. / Parla Marco Maltese.", "")]
    // Two persons, a genitive.
    [InlineData("Ecco Marco Rossini. / Parla Donald Rossino.", "")]
    [InlineData("Ecco Marco Rossini. / Parla Marco Rossinis.", "")]
    [InlineData("Ecco Marco Rossini. / Parla Donald Rossini.", "")]
    public void An_article_without_a_partner_is_told_of_its_spellings(string text, string expected) =>
        Assert.Equal(expected, Said(Extract([], [Extracted.Alone("it", text, "alone")])));

    [Fact]
    public void Articles_without_a_partner_lend_their_spellings()
    {
        var pair = Extracted.Pair("it", "Ecco Marco Musumeci.", "nl", "Zie Marco Musemeci.");
        var alone = Extracted.Alone("it", "Ecco Marco Musumeci.", "b");
        var other = Extracted.Alone("it", "Parla Marco Musumeci.", "c");

        Assert.Equal("Marco Musemeci", Assert.Single(Extract([pair], [alone]).Concepts).Text("nl"));

        var extraction = Extract([pair], [alone, other]);
        var term = Assert.Single(Assert.Single(extraction.Concepts).Terms[LanguageCode.Parse("nl")]);
        Assert.Equal(("Marco Musumeci", "Marco Musemeci"), (term.Text, Assert.Single(term.Forms)));
        Assert.Equal("ALN601 1:5 Marco Musemeci", Said(extraction));
    }

    [Fact]
    public void Two_names_of_two_articles_are_two_persons_where_nothing_tells()
    {
        var extraction = Extract([], [Extracted.Alone("it", "Ecco Marco Musumeci.", "b"), Extracted.Alone("it", "E Marco Musemeci.", "c")]);

        Assert.Empty(extraction.Diagnostics);
    }

    [Theory]
    // The other side has the name; it has another one; another article has the word as a name of its own.
    [InlineData("Ecco Marco Musumeci.", "Zie Marco Musumeci. / En Musemeci lacht.", "", "ALN601 2:4 Musemeci")]
    [InlineData("Ecco Marco Musumesi.", "Zie Marco Musumeci. / En Musumeco lacht.", "", "")]
    [InlineData("Ecco Marco Musumeci.", "Zie Marco Musumeci. / En Musemeci lacht.", "Ecco Donald Musemeci.", "")]
    public void A_word_is_a_slip_of_a_name_that_something_speaks_for(string source, string target, string alone, string expected) =>
        Assert.Equal(expected, Said(Extract([Extracted.Pair("it", source, "nl", target)], [Extracted.Alone("it", alone, "c")])));

    [Theory]
    [InlineData("Zahlen für Marco Musumeci. / Er sah den Musumecin dort.", "")]
    [InlineData("Zahlen für Marco Musumeci. / Er sah den Musemeci dort.", "ALN601 2:12 Musemeci")]
    public void An_ending_is_no_slip_where_nouns_have_capitals(string target, string expected) =>
        Assert.Equal(expected, Said(Extract([Extracted.Pair("it", "Ecco Marco Musumeci.", "de", target)], [])));

    [Theory]
    // A given name of the two is right, whichever comes first; two of them are two.
    [InlineData("Donakd Zeta a; Donald Zeta a", "Donakd Zeta > Donald Zeta")]
    [InlineData("Donald Zeta a; Donatd Zeta a", "Donatd Zeta > Donald Zeta")]
    [InlineData("Donald Zeta a b c; Donaldo Zeta d", "")]
    // One of everywhere is right against one of a single article.
    [InlineData("Marco Musumeci a b c; Marco Musemeci d", "Marco Musemeci > Marco Musumeci")]
    [InlineData("Marco Musumeci a b; Marco Musemeci d", "")]
    [InlineData("Marco Musumeci a b c; Marco Musemeci d e", "")]
    // Two slips in two words are another name; an h more is a habit.
    [InlineData("Marco Musumeci a b c; Mario Musemeci d", "")]
    [InlineData("Marco Dbeibah a b c; Marco Dbeiba d", "")]
    public void What_is_right_is_told_by_given_names_and_by_articles(string spellings, string expected)
    {
        var names = spellings.Split("; ").Select(spelling => spelling.Split(' ')).ToList();
        var spelled = new Spellings(
            names.SelectMany(name => name[2..].Select(path =>
                new PersonSpelling(path, LanguageCode.Parse("it"), 1, 1, $"{name[0]} {name[1]}"))),
            NameTable.Empty,
            new Romanisation([]),
            word => word is "donald" or "donaldo");

        Assert.Equal(expected, string.Join(", ", names.Select(name => $"{name[0]} {name[1]}")
            .Where(name => spelled.Right(name) != name)
            .Select(name => $"{name} > {spelled.Right(name)}")));
    }

    private static Extraction Extract(ImmutableArray<ArticleAlignment> pairs, ImmutableArray<Document> alone) =>
        Extracted.Extractor(Table).Extract(
            pairs.Select(pair => ("story", pair)), alone, (_, _, meet) => meet(), (_, meet) => meet(), CancellationToken.None);

    // Code, place and spelling of each.
    private static string Said(Extraction extraction) => string.Join(", ", extraction.Diagnostics.Select(
        (Diagnostic said) => $"{said.Code} {said.Line}:{said.Column} {said.Message.Split('\'')[1]}"));
}
