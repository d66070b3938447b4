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
    /// CC BY-SA 4.0, paragraphs and near-sentence units), the development article of Text+Berg (threefold) and the
    /// invented stories (threefold).
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        1.973, 2.068, -0.547, -1.004, -0.838, -0.601, -0.128, 0.46, -1.199, -1.924, 1.13, -1.618, -0.658, -2.475, 0.6,
        0.368, -1.327, -0.833, -2.014, -0.174, -0.137, -0.97,
    ]);

    /// <summary>Learned likewise with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        3, 3.696, -0.568, -0.523, -1.36, -0.629, 0.243, -0.167, -1.251, -2.242, 1.429, -1.803, -0.839, -1.682, 0.32,
        0.64, -1.985, -0.554, 0.917, -0.337, -0.456, -1.363,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
