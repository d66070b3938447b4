namespace Aligner.Training;

/// <summary>How often beads of a confidence are right: ten bands of confidence, each with its beads, their mean confidence and their share that is right.</summary>
internal sealed class Reliability(IEnumerable<(double Confidence, bool Right)> beads)
{
    private readonly (double Confidence, bool Right)[] beads = [.. beads];

    public override string ToString() => string.Join('\n', beads
        .GroupBy(bead => Math.Min(9, (int)(bead.Confidence * 10)))
        .OrderBy(band => band.Key)
        .Select(band => FormattableString.Invariant($"  {band.Key / 10.0:0.0}..{(band.Key + 1) / 10.0:0.0} {band.Count(),6} beads  mean {band.Average(bead => bead.Confidence):0.000}  right {band.Average(bead => bead.Right ? 1 : 0):0.000}")));
}
