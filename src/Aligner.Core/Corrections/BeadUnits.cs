using Aligner.Alignment;

namespace Aligner.Corrections;

/// <summary>Beads compared by the units they hold, whatever their confidence and marks.</summary>
internal static class BeadUnits
{
    /// <summary>Whether both hold exactly the same units.</summary>
    public static bool HasUnitsOf(this Bead bead, Bead other) =>
        bead.Source.AsSpan().SequenceEqual(other.Source.AsSpan()) && bead.Target.AsSpan().SequenceEqual(other.Target.AsSpan());

    /// <summary>Whether some unit stands in both.</summary>
    public static bool SharesUnit(this Bead bead, Bead other) =>
        bead.Source.Any(unit => other.Source.Contains(unit)) || bead.Target.Any(unit => other.Target.Contains(unit));
}
