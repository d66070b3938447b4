using Aligner.Glossaries;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a name met on both sides proposes, and which words claims take.</summary>
public class NameClaimTests
{
    private static readonly PairReading reading = SmallReadings.ItalianDutch(
        "Ecco Theresa May. / Parla Theresa May con May.", "Zie Theresa Mays hond. / Dan May.");

    [Theory]
    [InlineData("Theresa May", "Theresa Mays", "Theresa May", "Theresa May", 1)]
    [InlineData("Theresa Mays", "Theresa May", "Theresa May", "Theresa May", 1)]
    [InlineData("Theresa May", "Theresa Maya", "Theresa May", "Theresa Maya", 0.9)]
    [InlineData("Theresa May", "Theresa Roys", "Theresa May", "Theresa Roys", 0.9)]
    [InlineData("Theresa May", "Theresa Mayers", "Theresa May", "Theresa Mayers", 0.9)]
    public void A_genitive_that_one_side_has_is_left_out(
        string source, string target, string sourceText, string targetText, double similarity)
    {
        var name = NameClaim.Of(reading, source, target, [new Extent(1, 2)], [new Extent(1, 2)], 0.9);

        Assert.Equal((sourceText, targetText, similarity), (name.SourceText, name.TargetText, name.Similarity));
    }

    [Theory]
    [InlineData(2, 1, Grounds.IdenticalName)]
    [InlineData(2, 0.9, Grounds.RomanisedName)]
    [InlineData(1, 1, Grounds.IdenticalWord)]
    [InlineData(1, 0.9, Grounds.RomanisedWord)]
    public void It_rests_on_its_words_and_their_spelling(int words, double similarity, object grounds)
    {
        var name = NameClaim.Of(reading, "A", "A", [new Extent(1, words), new Extent(5, 1)], [new Extent(1, words)], similarity);
        var term = Assert.Single(name.Proposals(reading));

        Assert.Equal(grounds, term.Grounds);
        Assert.Null(term.Key);
        Assert.Equal((2, 1, 1, 1), (term.SourceCount, term.TargetCount, term.SourceLine, term.TargetLine));
    }

    [Fact]
    public void A_side_knows_what_takes_its_words()
    {
        var name = NameClaim.Of(reading, "Theresa May", "Theresa Mays", [new Extent(1, 2)], [new Extent(1, 2)], 1).As(ConceptType.Person);
        var phrase = SmallPhrases.Of("minister") with { Start = 4, End = 5 };
        var claims = Claims.None(reading).With(
        [
            name, new TermClaim([]) { Source = [new Extent(5, 1)] }, PhraseClaim.OfSource(phrase), PhraseClaim.OfTarget(phrase),
        ]);
        var (source, target) = (claims.Source, claims.Target);

        Assert.Equal<bool>([true, false, false, true, true, false, true], Enumerable.Range(0, 7).Select(source.IsFree));
        Assert.Equal<bool>([false, true, true, false], Enumerable.Range(0, 4).Select(source.IsPerson));
        Assert.Equal((true, false), (source.IsInPhrase(4), source.IsInPhrase(5)));
        Assert.Equal((name, null), (source.NameAt(2), source.NameAt(3)));
        Assert.Equal(
            (true, false, false, true),
            (source.IsUnnamed(new(3, 2)), source.IsUnnamed(new(2, 2)), source.IsUnnamed(new(0, 2)), source.IsUnnamed(new(0, 1))));
        Assert.True(target.IsFree(5));
        Assert.Equal((phrase, phrase), (Assert.Single(source.Phrases), Assert.Single(target.Phrases)));
    }

    [Fact]
    public void A_claim_is_superseded_in_its_place()
    {
        var claims = Claims.None(reading).With(
            [Term("one"), PhraseClaim.OfSource(SmallPhrases.Of("minister")), Term("two"), Term("three")]);

        var superseded = claims.Superseding<TermClaim>(term => term.Terms[0].Source switch
        {
            "one" => [Term("first"), Term("second")],
            "two" => [],
            _ => [term],
        });

        Assert.Equal(["first", "second", "three"], superseded.Proposals().Select(term => term.Source));
        Assert.Single(superseded.Of<PhraseClaim>());
        Assert.Equal(["one", "two", "three"], claims.Proposals().Select(term => term.Source));

        static TermClaim Term(string text) => new([new Sighting(ConceptType.Title, null, text, text, Grounds.Concept)]);
    }
}
