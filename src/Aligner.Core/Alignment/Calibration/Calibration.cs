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

    // Of the beads at .99 of a text the more are wrong the more of all its beads are doubtful: with the source left out 8 of 5,337 of the
    // news, whose doubts are 1 in 100, but 5 of 277 of Text+Berg, where they are 3 in 100.

    /// <summary>How much of a text's doubt its surest beads share.</summary>
    private const double SharedDoubt = 0.5;

    /// <summary>The doubt of an ordinary text, which leaves <see cref="Surest"/> as it is.</summary>
    private const double OrdinaryDoubt = (1 - Surest) / SharedDoubt;

    /// <summary>Beads of ordinary text that a text's own must outweigh.</summary>
    private const double Weight = 50;

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

    /// <summary>The beads of a text, none surer than the text as a whole allows.</summary>
    public static IEnumerable<Bead> OfText(IReadOnlyList<Bead> beads)
    {
        var linked = beads.Where(bead => !bead.IsNull).ToList();
        var doubt = (linked.Sum(bead => 1 - bead.Confidence) + Weight * OrdinaryDoubt) / (linked.Count + Weight);
        var surest = 1 - SharedDoubt * doubt;
        return beads.Select(bead => bead.Confidence > surest ? bead with { Confidence = surest } : bead);
    }

    private static double Logistic(double odds) => Math.Min(Surest, 1 / (1 + Math.Exp(-odds)));
}
