using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>What two articles have in common, and the alignment that shows it.</summary>
/// <param name="Evidence">What they have in common.</param>
/// <param name="Alignment">The two, aligned.</param>
internal sealed record JudgedPair(PairEvidence Evidence, ArticleAlignment Alignment)
{
    /// <summary>The two as a pair, for what it is worth.</summary>
    public ArticlePair Pair { get; } = new(Alignment.Source, Alignment.Target, Evidence.Kind, Evidence.Score);
}
