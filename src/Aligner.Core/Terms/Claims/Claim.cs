using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What a rule holds of a pair of articles. Claims never change: a later rule supersedes them by others.</summary>
internal abstract record Claim
{
    /// <summary>The words of the source it takes; none where it speaks of the target alone.</summary>
    public ImmutableArray<Extent> Source { get; init; } = [];

    /// <summary>The words of the target it takes; none where it speaks of the source alone.</summary>
    public ImmutableArray<Extent> Target { get; init; } = [];

    /// <summary>The concepts it proposes, with what they rest on; none for a claim that only prepares others.</summary>
    public virtual ImmutableArray<Sighting> Proposals(PairReading reading) => [];
}
