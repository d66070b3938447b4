using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which composed concepts of several pairs of languages are one.</summary>
public class SharedTermsTests
{
    [Theory]
    // Three that each translate each other, and three of which one does not.
    [InlineData("x it:a nl:b; y nl:b de:c; z it:a de:c", 1)]
    [InlineData("x it:a nl:b; y nl:b de:c; z it:a de:d", 3)]
    [InlineData("x it:a nl:b; y nl:b de:c", 2)]
    [InlineData("x it:a nl:b; y nl:b de:c; Ministry!z it:a de:c", 3)]
    [InlineData("x it:a nl:b; y nl:b de:c; concept!z it:a de:c", 3)]
    // Composed alike but for a word that no table knows, and agreed on a term.
    [InlineData("minister/=energia+minister it:a nl:b; minister/=energie+minister nl:b de:c", 1)]
    [InlineData("minister/=energia+minister it:a nl:b; minister/=energie+minister nl:d de:c", 2)]
    [InlineData("minister/=energia+minister it:a nl:b; minister/=energie+minister it:a nl:d", 2)]
    [InlineData("minister/=energia+minister it:a nl:b; minister/=energie+deputy nl:b de:c", 2)]
    [InlineData("minister/culture+minister it:a nl:b; minister/culture+=minister nl:b de:c", 2)]
    [InlineData("minister/=energia+minister it:a nl:b; concept!minister/=energie+minister nl:b de:c", 2)]
    // One that has all terms of another and more.
    [InlineData("x it:a nl:b de:c; y it:a nl:b", 1)]
    [InlineData("x it:a nl:b de:c; y it:a nl:d", 2)]
    [InlineData("x it:a nl:b; y it:a nl:b", 2)]
    // Three languages are no side of a triangle; several concepts may have the term that one is known by.
    [InlineData("x it:a nl:b de:c; y it:a nl:z; w de:c nl:z", 3)]
    [InlineData("x it:a nl:b de:c; y it:a nl:d; yy nl:b de:e; z it:a nl:b", 3)]
    // What one triangle took is no side of another: its second, its third, its first.
    [InlineData("u it:a de:d; v nl:b de:d; x it:a de:c; y it:a nl:b; z nl:b de:c", 3)]
    [InlineData("v it:q nl:b; w it:q de:c; x it:a de:c; y it:a nl:b; z nl:b de:c", 3)]
    [InlineData("a de:d en:e; b en:e it:i; c de:d it:i; f it:i nl:n; g en:e nl:n", 3)]
    public void Concepts_are_one_where_their_terms_or_what_they_are_composed_of_say_so(string concepts, int count)
    {
        var drafts = new Dictionary<string, ConceptDraft>(StringComparer.Ordinal);
        foreach (var concept in concepts.Split("; ")) Add(drafts, concept.Split(' '));

        new SharedTerms(drafts).Join();

        Assert.Equal(count, drafts.Count);
    }

    [Fact]
    public void One_has_the_terms_of_all()
    {
        var drafts = new Dictionary<string, ConceptDraft>(StringComparer.Ordinal);
        Add(drafts, ["x", "it:a", "nl:b"]);
        Add(drafts, ["y", "nl:b", "de:c"]);
        Add(drafts, ["z", "it:a", "de:c"]);

        new SharedTerms(drafts).Join();

        Assert.Equal(
            ["de:c", "it:a", "nl:b"], Assert.Single(drafts).Value.TermsSoFar.Select(term => $"{term.Language}:{term.Text}"));
    }

    // A key with a type or the word concept before an exclamation mark, then a term of each language.
    private static void Add(Dictionary<string, ConceptDraft> drafts, string[] concept)
    {
        var (kind, key) = concept[0].Split('!') is [var first, var second] ? (first, second) : ("Title", concept[0]);
        var grounds = kind == "concept" ? Grounds.Concept : Grounds.Composition;
        var draft = drafts[$"{(kind == "concept" ? "Title" : kind)}/{key}"] = new ConceptDraft();
        var terms = concept[1..].Select(term => term.Split(':')).ToList();
        foreach (var other in terms.Skip(1))
        {
            draft.Add(
                new PairTerms("story", "a", "b", LanguageCode.Parse(terms[0][0]), LanguageCode.Parse(other[0]), [], [], []),
                new Sighting(ConceptType.Title, key, terms[0][1], other[1], grounds));
        }
    }
}
