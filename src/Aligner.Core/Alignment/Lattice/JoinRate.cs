namespace Aligner.Alignment;

/// <summary>How often a translation joins and splits sentences, by the beads of a first pass: what the second expects.</summary>
internal static class JoinRate
{
    // The share in the news of the development sets, and how many of their beads a text's own must
    // outweigh: 10 to 50 score alike.
    private const double Ordinary = 0.2;
    private const double Weight = 20;

    /// <summary>ln of the share of beads of more than one unit on a side over that of ordinary text; 0 for no beads.</summary>
    public static float Of(IReadOnlyCollection<Edge> beads) =>
        (float)Math.Log((beads.Count(bead => bead.Source + bead.Target > 2) + Weight * Ordinary) / ((beads.Count + Weight) * Ordinary));
}
