namespace Aligner.Alignment;

/// <summary>
/// Finds neighbours in another order: a bead of several units a side whose first units translate the last of the other
/// side, and whose last translate the first.
/// </summary>
internal static class Swaps
{
    /// <summary>
    /// Nats two beads that cross must be better than the one that holds both: the two true swaps of the development sets
    /// gain 10 and 11, the likeliest false one loses 4.
    /// </summary>
    private const double LeastGain = 3;

    /// <summary>Where to divide a bead into two that cross, the best way; null where it is better left whole.</summary>
    /// <param name="bead">Its size and score.</param>
    /// <param name="measure">The score of n source units from place i beside m target units from place j, places counted from the
    /// bead's first units: (i, n, j, m).</param>
    /// <returns>How many units of each side stand in its first part, and how probable the two are beside the one.</returns>
    public static (int Source, int Target, double Probability)? Of(Edge bead, Func<int, int, int, int, double> measure)
    {
        (int, int, double)? best = null;
        var most = LeastGain;
        for (var n = 1; n < bead.Source; n++)
        {
            for (var m = 1; m < bead.Target; m++)
            {
                var gain = measure(0, n, m, bead.Target - m) + measure(n, bead.Source - n, 0, m) - bead.Score;
                if (gain <= most) continue;
                most = gain;
                best = (n, m, 1 / (1 + Math.Exp(-gain)));
            }
        }
        return best;
    }
}
