using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>A bead that people set, in the alignment it is of.</summary>
/// <param name="Alignment">As it was found.</param>
/// <param name="Of">The pins it is one of.</param>
/// <param name="Bead">As it was set.</param>
/// <param name="Place">Where it stands; null where it does not fit any more, or another that was set has a paragraph of it.</param>
internal sealed record PlacedPin(ArticleAlignment Alignment, PinnedBeads Of, PinnedBead Bead, Bead? Place)
{
    /// <summary>Whether it stands as it was found: a person looked at it and left it.</summary>
    public bool IsChecked => Place is { } place && Alignment.Paragraphs.Beads.Any(place.HasUnitsOf);
}
