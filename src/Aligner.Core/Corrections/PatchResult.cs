using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>What a patch made of a run.</summary>
/// <param name="Alignments">As given, the corrected ones corrected.</param>
/// <param name="Pins">What later runs are to keep, in the order of <paramref name="Alignments"/>; only of
/// alignments that the patch corrects.</param>
/// <param name="Unpinned">What they are to keep no more; before <paramref name="Pins"/>.</param>
/// <param name="Glossaries">As given, with the decisions.</param>
/// <param name="Applied">Numbers of the items that were applied, or had been before.</param>
/// <param name="Refusals">The items that were not, in their order.</param>
internal sealed record PatchResult(
    ImmutableArray<ArticleAlignment> Alignments,
    ImmutableArray<PinnedBeads> Pins,
    ImmutableArray<UnpinnedBeads> Unpinned,
    ImmutableArray<Glossary> Glossaries,
    ImmutableArray<int> Applied,
    ImmutableArray<Refusal> Refusals)
{
    /// <summary>The pins of a folder as the patch leaves them.</summary>
    public ImmutableArray<PinnedBeads> LeaveOf(ImmutableArray<PinnedBeads> pins) =>
        Pins.Aggregate(Unpinned.Aggregate(pins, (left, item) => item.TakenFrom(left)), PinnedBeads.Merge);
}
