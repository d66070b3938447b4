using System.Collections.Immutable;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Report;

public sealed class TermFinderTests
{
    private static readonly LanguageCode Language = LanguageCode.Parse("it");

    [Theory]
    [InlineData("Il ministero degli Esteri tace", "ministero degli Esteri")]
    [InlineData("Ministero degli Esteri: tace", "Ministero degli Esteri")]
    [InlineData("Il ministero tace", "ministero")]
    [InlineData("nell’ASEAN si parla", "ASEAN")]
    [InlineData("l'asean no", "")]
    [InlineData("i ministeri", "")]
    [InlineData("le forze anti-Trump e Trump-isti", "Trump|Trump")]
    [InlineData("Zuid-Afrika", "")]
    [InlineData("l’Aia decide", "l’Aia")]
    [InlineData("MALESIA", "MALESIA")]
    [InlineData("", "")]
    public void Finds_the_longest_terms_at_word_boundaries(string text, string expected)
    {
        var finder = new TermFinder(
            [Concept("ministero"), Concept("ministero degli Esteri"), Concept("ASEAN"), Concept("Trump"), Concept("Afrika"),
                Concept("l'Aia"), Concept("Malesia")],
            Language);
        Assert.Equal(expected, string.Join('|', finder.Find(text).Select(term => text.Substring(term.Extent.Start, term.Extent.Count))));
    }

    [Fact]
    public void Forms_are_found_and_rejected_concepts_are_not()
    {
        var withForm = Concept("Marta Bellini", "Bellini");
        var finder = new TermFinder([withForm, Concept("Jesi") with { Status = ConceptStatus.Rejected }], Language);
        Assert.Equal(withForm, Assert.Single(finder.Find("Bellini va a Jesi")).Concept);
    }

    [Fact]
    public void A_million_characters_are_read_once()
    {
        var finder = new TermFinder([Concept("aaa")], Language);
        Assert.Empty(finder.Find(new string('a', 1_000_000)));
        Assert.Equal(200_000, finder.Find(string.Concat(Enumerable.Repeat("aaa, ", 200_000))).Length);
    }

    private static Concept Concept(string text, params string[] forms) =>
        new(
            $"x-{text}",
            ConceptType.Organisation,
            ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(Language, [new Term(text, true, [.. forms], 1)]));
}
