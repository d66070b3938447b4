using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>A name met on both sides.</summary>
/// <param name="Source">As the source writes it.</param>
/// <param name="Target">As the target writes it.</param>
/// <param name="Words">How many words the source's name has.</param>
/// <param name="Similarity">0..1, the mean over its words.</param>
/// <param name="SourceAt">First words of its mentions in the source, ascending.</param>
/// <param name="TargetAt">First words of its mentions in the target, ascending.</param>
/// <param name="TargetWords">How many words the target's name has.</param>
internal sealed record NameLink(
    string Source,
    string Target,
    int Words,
    int TargetWords,
    double Similarity,
    ImmutableArray<int> SourceAt,
    ImmutableArray<int> TargetAt);
