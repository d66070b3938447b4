using System.Collections.Immutable;

namespace Aligner.Alignments;

/// <summary>The weight of each <see cref="BeadFeature"/>: a log-linear (semi-Markov CRF) model of bead sequences.</summary>
/// <param name="Values">By feature.</param>
public sealed record BeadWeights(ImmutableArray<double> Values)
{
    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Enum.GetValues<BeadFeature>().Length;

    /// <summary>
    /// Learned by <c>tests/Aligner.Training learn</c> from the development halves of the five news pairs (NTREX-128,
    /// CC BY-SA 4.0, paragraphs and near-sentence units), the development article of Text+Berg (fourfold) and the
    /// invented stories (fourfold).
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        2.712, 1.885, -0.345, -0.724, 0.461, -0.483, 0.031, -0.23, -0.115, -1.273, 1.348, -1.075, 0.058, -2.031, 0.482,
        1.166, -1.13, -0.233, -0.457, -0.427, -0.371, -0.417, 0.253, 0.73, 1.826,
    ]);

    /// <summary>Learned likewise with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        2.447, 3.364, -0.592, -0.265, -0.486, -0.719, -0.02, -0.047, -0.451, -2.158, 1.314, -1.658, -0.647, -1.521, 0.145,
        0.363, -1.762, 0, 0.637, -0.331, -0.47, -0.977, 0.231, 0.705, 0,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
