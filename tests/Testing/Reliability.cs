namespace Aligner.Testing;

/// <summary>How often beads of a confidence are right, by tenths of confidence; null beads have none and are left out.</summary>
internal sealed class Reliability(IEnumerable<(double Confidence, bool Right)> beads)
{
    private readonly ILookup<int, (double Confidence, bool Right)> bands = beads.ToLookup(bead => Math.Min(9, (int)(bead.Confidence * 10)));

    /// <summary>Share of the beads with a confidence of .9 or more that are right; 0 without such beads.</summary>
    public double RightWhereSure => bands.Contains(9) ? Right(bands[9]) : 0;

    /// <summary>Share of the beads with a confidence of .99 or more that are right; 1 without such beads: a text that is sure of nothing
    /// deceives nobody.</summary>
    public double RightWhereSurest =>
        bands[9].Where(bead => bead.Confidence >= 0.99).Select(bead => bead.Right ? 1.0 : 0).DefaultIfEmpty(1).Average();

    /// <summary>A table in Markdown, a row a band that has beads: their number, their mean confidence, the
    /// share of them that is right.</summary>
    public override string ToString() => string.Join('\n',
    [
        "| confidence | beads | mean | right |",
        "|---|---|---|---|",
        .. bands.OrderBy(band => band.Key).Select(band =>
            FormattableString.Invariant($"| .{band.Key}–{(band.Key < 9 ? $".{band.Key + 1}" : "1")} | {band.Count()} ")
            + FormattableString.Invariant($"| {band.Average(bead => bead.Confidence):0.000} | {Right(band):0.000} |")),
    ]);

    private static double Right(IEnumerable<(double Confidence, bool Right)> band) => band.Average(bead => bead.Right ? 1.0 : 0);
}
