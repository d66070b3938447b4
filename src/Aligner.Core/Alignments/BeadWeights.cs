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
    /// CC BY-SA 4.0, paragraphs and near-sentence units), the development article of Text+Berg (sixfold) and the
    /// invented stories (sixfold).
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        1.866, 1.977, -0.628, -1.111, -0.572, -0.661, 0.182, 0.306, -0.625, -1.501, 0.911, -1.001, -0.38, -1.842, 0.569,
        0.896, -1.402, -0.09, -1.056, -0.195, -0.112, -0.737, -0.671, 0.613, 1.743,
    ]);

    /// <summary>Learned likewise with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        2.388, 3.518, -0.596, -0.327, -0.717, -0.752, -0.074, -0.015, -0.863, -2.282, 1.233, -1.572, -0.696, -1.7, 0.131,
        0.585, -1.987, 0, 0.877, -0.339, -0.382, -1.032, 0.016, 0.733, 0,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
