using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Pairing;

/// <summary>Which articles belong together.</summary>
/// <param name="Pairs">Best first, then by the order of languages and paths.</param>
/// <param name="Stories">In the order of their names; every pair stands in exactly one, and all but duplicates are aligned.</param>
public sealed record PairingResult(ImmutableArray<ArticlePair> Pairs, ImmutableArray<AlignedStory> Stories)
{
    /// <summary>What the user should know of the articles that were left out.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
