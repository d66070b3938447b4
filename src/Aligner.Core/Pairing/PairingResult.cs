using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>Which articles belong together.</summary>
/// <param name="Pairs">Best first, then by the order of languages and paths.</param>
/// <param name="Stories">In the order of their names; every pair stands in exactly one.</param>
public sealed record PairingResult(ImmutableArray<ArticlePair> Pairs, ImmutableArray<Story> Stories);
