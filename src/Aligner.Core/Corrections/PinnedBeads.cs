using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>Paragraph beads that people set for two texts; later runs keep each as long as its paragraphs stand in both.</summary>
/// <param name="Source">The source as it was.</param>
/// <param name="Target">The target as it was.</param>
/// <param name="Beads">No paragraph stands in two of them.</param>
internal sealed record PinnedBeads(CorrectedText Source, CorrectedText Target, ImmutableArray<PinnedBead> Beads)
{
    /// <summary>These and newer ones: a newer bead replaces every older one it shares a paragraph with.</summary>
    public PinnedBeads With(ImmutableArray<PinnedBead> newer) =>
        this with { Beads = [.. Without(newer).Beads, .. newer] };

    /// <summary>Whether they are of these two texts, as they are now or as they were.</summary>
    public bool AreOf(KeyedText source, KeyedText target) => source.Is(Source) && target.Is(Target);

    /// <summary>All pins of a folder, with newer ones of two texts: what those share a paragraph with goes, in whatever state of the texts
    /// it was set.</summary>
    public static ImmutableArray<PinnedBeads> Merge(ImmutableArray<PinnedBeads> pins, PinnedBeads newer)
    {
        var merged = pins.Select(pin => pin.Source.Path == newer.Source.Path && pin.Target.Path == newer.Target.Path
                || pin.IsOfTextsOf(newer)
            ? pin.IsOfTextsOf(newer) ? newer with { Beads = pin.With(newer.Beads).Beads } : pin.Without(newer.Beads)
            : pin).ToImmutableArray();
        return [.. merged.Where(pin => !pin.Beads.IsEmpty), .. merged.Any(pin => pin.IsOfTextsOf(newer)) ? [] : new[] { newer }];
    }

    /// <summary>Whether both were set on the same state of the same texts.</summary>
    public bool IsOfTextsOf(PinnedBeads other) =>
        Source.Signature == other.Source.Signature && Target.Signature == other.Target.Signature;

    private PinnedBeads Without(ImmutableArray<PinnedBead> newer) =>
        this with { Beads = [.. Beads.Where(bead => !newer.Any(bead.SharesParagraph))] };
}
