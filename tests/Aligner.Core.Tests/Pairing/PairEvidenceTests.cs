using Aligner.Articles;
using Aligner.Pairing;

namespace Aligner.Core.Tests.Pairing;

public sealed class PairEvidenceTests
{
    [Theory]
    [InlineData(true, 0.3, 0.3, 0.27, 0, true)]
    [InlineData(true, 0.3, 0.3, 0.2, 1, false)]
    [InlineData(false, 0.2, 0.2, 0, 0.2, true)]
    [InlineData(false, 0.2, 0.2, 1, 0.1, false)]
    public void Articles_are_related_by_what_they_share_and_link_and_cover_or_without_a_lexicon_how_surely_they_align(
        bool withLexicon, double shared, double linked, double covered, double confidence, bool isRelated)
    {
        var evidence = new PairEvidence(shared, linked, covered, confidence, linked, confidence, withLexicon);
        Assert.Equal(isRelated, evidence.IsRelated);
        Assert.Equal(isRelated, evidence.Score > 0.5);
    }

    [Theory]
    [InlineData(true, 0.4, 0.78, PairKind.Parallel)]
    [InlineData(true, 0.4, 0.74, PairKind.Comparable)]
    [InlineData(false, 0.4, 0.74, PairKind.Parallel)]
    [InlineData(false, 0.4, 0.66, PairKind.Comparable)]
    [InlineData(true, 0, 1, PairKind.Comparable)]
    public void A_version_has_what_it_shares_in_order_and_aligns_surely(
        bool withLexicon, double shared, double inOrder, PairKind kind) =>
        Assert.Equal(kind, new PairEvidence(shared, shared, 1, 1, shared * inOrder, inOrder, withLexicon).Kind);

    [Fact]
    public void What_stands_out_of_order_speaks_for_no_version() =>
        Assert.Equal(PairKind.Comparable, new PairEvidence(0.9, 0.9, 0.9, 0.9, 0.5, 0.5, true).Kind);
}
