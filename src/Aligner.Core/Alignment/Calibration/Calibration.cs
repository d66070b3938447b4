namespace Aligner.Alignment;

/// <summary>Turns the model's probabilities into confidences: of the beads at .9, nine in ten are right.</summary>
internal static class Calibration
{
    // Platt scaling of the posterior's log odds, fitted to the paragraph beads of the development sets under
    // cross-validation: of the doubtful beads more are right than the model thinks, of the sure ones fewer.
    private const double Slope = 0.9;
    private const double Offset = 0.8;

    /// <summary>The surest answers were wrong in 4 of 1,000 cases.</summary>
    private const double Surest = 0.996;

    /// <summary>The confidence of a bead in reading order, by its posterior probability.</summary>
    public static double OfBead(double posterior)
    {
        var p = Math.Clamp(posterior, 1e-9, 1 - 1e-9);
        return Math.Min(Surest, 1 / (1 + Math.Exp(-(Slope * Math.Log(p / (1 - p)) + Offset))));
    }

    /// <summary>The confidence of a link out of order, by the nats it gains over two nulls.</summary>
    public static double OfCrossing(double gain) => 1 / (1 + Math.Exp(Crossings.LeastGain - 1 - gain));
}
