using System.Collections.Immutable;

namespace Aligner.Corrections;

/// <summary>Beads that people had set and that are to be found again. What stands there no more is done already.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Source">The source as it was when they were set.</param>
/// <param name="Target">The target likewise.</param>
/// <param name="Beads">As they were set.</param>
internal sealed record UnpinnedBeads(
    int Number, CorrectedText Source, CorrectedText Target, ImmutableArray<PinnedBead> Beads) : Correction(Number)
{
    /// <summary>The pins of a folder without them.</summary>
    public ImmutableArray<PinnedBeads> TakenFrom(ImmutableArray<PinnedBeads> pins) =>
    [
        .. pins.Select(pin => pin.Source == Source && pin.Target == Target ? pin with { Beads = [.. pin.Beads.Except(Beads)] } : pin)
            .Where(pin => !pin.Beads.IsEmpty),
    ];
}
