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

    // With the source left out, by weights of two rounds of learning: with .008 here too none and 1 of 39 sure beads of the stories were
    // wrong, none and 5 of some 215 of the it-de news; with .02 none at all, and none and 1 of some 170. The 2,320 sure beads of the
    // translations stay so.

    /// <summary>The doubt of an ordinary text of a pair that has no lexicon: what a short text is sure of there is wrong more
    /// often.</summary>
    private const double OrdinaryDoubtWithoutLexicon = 0.02;

    /// <summary>Beads of ordinary text that a text's own must outweigh.</summary>
    private const double Weight = 50;

    // With the source left out 2 of 67 at .9 were right in the news, where it is most often a planted line of noise that the bead was
    // closed over, 18 of 21 in Text+Berg, which has none: each source counting alike, about half.

    /// <summary>How sure a bead is at most that has units in its midst of which nobody knows whether they are noise.</summary>
    private const double SurestOfUnknownMidst = 0.5;

    /// <summary>The confidence of a bead in reading order.</summary>
    /// <param name="posterior">Its probability.</param>
    /// <param name="units">Those of both its sides, at least two.</param>
    /// <param name="hasUnknownMidst">Whether it has three units or more of a side whose paragraphs, and so whose noise, nobody
    /// knows.</param>
    public static double OfBead(double posterior, int units, bool hasUnknownMidst = false)
    {
        var p = Math.Clamp(posterior, 1e-9, 1 - 1e-9);
        var confidence = Logistic(Slope * Math.Log(p / (1 - p)) + Offset - Unit * (units - 2));
        return hasUnknownMidst ? Math.Min(SurestOfUnknownMidst, confidence) : confidence;
    }

    /// <summary>The confidence of a link out of order, by the nats it gains over two nulls.</summary>
    public static double OfCrossing(double gain) => Logistic(gain - (Crossings.LeastGain - 1));

    /// <summary>The beads of a text, none surer than the text as a whole allows.</summary>
    public static IEnumerable<Bead> OfText(IReadOnlyList<Bead> beads, bool hasLexicon)
    {
        var ordinary = hasLexicon ? OrdinaryDoubt : OrdinaryDoubtWithoutLexicon;
        var linked = beads.Where(bead => !bead.IsNull).ToList();
        var doubt = (linked.Sum(bead => 1 - bead.Confidence) + Weight * ordinary) / (linked.Count + Weight);
        var surest = 1 - SharedDoubt * doubt;
        return beads.Select(bead => bead.Confidence > surest ? bead with { Confidence = surest } : bead);
    }

    private static double Logistic(double odds) => Math.Min(Surest, 1 / (1 + Math.Exp(-odds)));
}
