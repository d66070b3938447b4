using Aligner.Alignment;

namespace Aligner.Formats.Report;

/// <summary>How much of two texts is aligned.</summary>
/// <param name="Linked">Units of both sides in beads that are not null.</param>
/// <param name="Units">Units of both sides that are no noise.</param>
/// <param name="Confidence">0..1: mean over the beads that are not null; 0 where there is none.</param>
internal readonly record struct Coverage(int Linked, int Units, double Confidence)
{
    /// <summary>0..1; 0 of nothing.</summary>
    public double Share => Units == 0 ? 0 : (double)Linked / Units;

    /// <summary>Counts an alignment.</summary>
    public static Coverage Of(AlignmentResult alignment)
    {
        var beads = alignment.Beads.Where(bead => !bead.IsNull).ToArray();
        var linked = beads.Sum(bead => bead.Source.Length + bead.Target.Length);
        var noise = alignment.Beads.Where(bead => bead.IsNull && bead.IsNoise).Sum(bead => bead.Source.Length + bead.Target.Length);
        return new Coverage(
            linked, alignment.SourceCount + alignment.TargetCount - noise, beads.Length == 0 ? 0 : beads.Average(bead => bead.Confidence));
    }
}
