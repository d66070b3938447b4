using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Alignment;

/// <summary>Units of the source and of the target that translate each other; with one side empty, a null bead.</summary>
/// <param name="Source">0-based indices of source units, ascending; most often, not always, consecutive.</param>
/// <param name="Target">0-based indices of target units, ascending.</param>
/// <param name="Confidence">0..1: of the beads at 0.9, nine in ten are right. 0 for a null bead.</param>
public sealed record Bead(ImmutableArray<int> Source, ImmutableArray<int> Target, double Confidence)
{
    // Nearly all sides are one unit: the lists of the first are the same for all beads.
    private static readonly ImmutableArray<ImmutableArray<int>> Ones =
        [.. Enumerable.Range(0, 256).Select(unit => ImmutableArray.Create(unit))];

    /// <summary>0-based indices of source units, ascending; most often, not always, consecutive.</summary>
    public ImmutableArray<int> Source { get; init; } = Shared(Source);

    /// <summary>0-based indices of target units, ascending.</summary>
    public ImmutableArray<int> Target { get; init; } = Shared(Target);

    /// <summary>Whether one side is empty.</summary>
    public bool IsNull => Source.IsEmpty || Target.IsEmpty;

    /// <summary>Whether its unit is no text of the article: a comment form, a "read also" line, a repeated headline.</summary>
    public bool IsNoise { get; init; }

    /// <summary>Whether it stands out of order: its target comes before that of an earlier bead.</summary>
    public bool IsCrossing { get; init; }

    /// <inheritdoc/>
    public bool Equals(Bead? other) =>
        other is not null && Source.AsSpan().SequenceEqual(other.Source.AsSpan()) && Target.AsSpan().SequenceEqual(other.Target.AsSpan())
        && Confidence.Equals(other.Confidence) && IsNoise == other.IsNoise && IsCrossing == other.IsCrossing;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Source.IsEmpty ? -1 : Source[0], Target.IsEmpty ? -1 : Target[0], Source.Length, Target.Length);

    private static ImmutableArray<int> Shared(ImmutableArray<int> units) =>
        units is [var unit] && (uint)unit < (uint)Ones.Length ? Ones[unit] : units;

    /// <summary>A line of a ladder: <c>[0, 1]:[0]:0.873</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", Source)}]:[{string.Join(", ", Target)}]:{Confidence:0.000}");
}
