namespace Aligner.Alignment;

/// <summary>
/// How freely a text is translated, by the beads of a first pass: what the second expects. Documents differ in this far more
/// than the beads of one document do.
/// </summary>
/// <param name="Join">ln of the share of beads of more than one unit on a side over that of ordinary text.</param>
/// <param name="Null">ln of the share of units that stand alone over that of ordinary text.</param>
internal readonly record struct BeadRates(float Join, float Null)
{
    // The shares in the news of the development sets, and how many beads, or units, a text's own must outweigh: 10 to 50 score alike.
    private const double OrdinaryJoins = 0.2;
    private const double OrdinaryNulls = 0.06;
    private const double Weight = 20;

    /// <summary>The rates of a sequence of beads; what looks like noise is not counted. 0 for no beads.</summary>
    public static BeadRates Of(IEnumerable<BeadExtent> beads, UnitSide source, UnitSide target)
    {
        var (joins, nulls, full, units) = (0, 0, 0, 0);
        foreach (var bead in beads)
        {
            if (!bead.IsNull)
            {
                full++;
                units += bead.SourceCount + bead.TargetCount;
                if (bead.SourceCount + bead.TargetCount > 2) joins++;
            }
            else if ((bead.TargetCount == 0 ? source.Noise[bead.Source] : target.Noise[bead.Target]) is null)
            {
                nulls++;
                units++;
            }
        }
        return new BeadRates(Rate(joins, full, OrdinaryJoins), Rate(nulls, units, OrdinaryNulls));
    }

    private static float Rate(int count, int of, double ordinary) =>
        (float)Math.Log((count + Weight * ordinary) / ((of + Weight) * ordinary));
}
