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
        2.598, 1.919, -0.373, -0.75, 0.454, -0.475, 0.021, -0.22, -0.109, -1.278, 1.494, -1.074, 0.041, -2.075, 0.48,
        1.117, -1.051, -0.39, -0.403, -0.431, -0.427, -0.392, 0.336, 0.723, 1.79,
    ]);

    /// <summary>Learned likewise with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        2.342, 3.396, -0.597, -0.248, -0.484, -0.724, -0.018, -0.062, -0.436, -2.112, 1.387, -1.643, -0.664, -1.51, 0.181,
        0.413, -1.759, 0, 0.681, -0.323, -0.506, -0.977, 0.356, 0.701, 0,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
