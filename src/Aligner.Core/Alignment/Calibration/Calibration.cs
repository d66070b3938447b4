namespace Aligner.Alignment;

/// <summary>Turns the model's probabilities into confidences: of the beads at .9, nine in ten are right.</summary>
internal static class Calibration
{
    // Platt scaling of the posterior's log odds, and less for every unit beyond two, fitted to the 8,955 paragraph beads of the
    // development sets that weights of the other sources found: of the doubtful beads more are right than the model thinks, of
    // the sure and of the large ones fewer.
    private const double Slope = 0.84;
    private const double Offset = 1.17;
    private const double Unit = 0.34;

    /// <summary>The surest answers were wrong in 4 of 1,000 cases.</summary>
    private const double Surest = 0.996;

    /// <summary>The confidence of a bead in reading order.</summary>
    /// <param name="posterior">Its probability.</param>
    /// <param name="units">Those of both its sides, at least two.</param>
    public static double OfBead(double posterior, int units)
    {
        var p = Math.Clamp(posterior, 1e-9, 1 - 1e-9);
        return Logistic(Slope * Math.Log(p / (1 - p)) + Offset - Unit * (units - 2));
    }

    /// <summary>The confidence of a link out of order, by the nats it gains over two nulls.</summary>
    public static double OfCrossing(double gain) => Logistic(gain - (Crossings.LeastGain - 1));

    private static double Logistic(double odds) => Math.Min(Surest, 1 / (1 + Math.Exp(-odds)));
}
