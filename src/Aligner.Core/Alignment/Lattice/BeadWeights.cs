using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>The weight of each <see cref="BeadFeature"/>: a log-linear (semi-Markov CRF) model of bead sequences.</summary>
/// <param name="Values">By feature.</param>
public sealed record BeadWeights(ImmutableArray<double> Values)
{
    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Enum.GetValues<BeadFeature>().Length;

    /// <summary>
    /// Learned by <c>tests/Aligner.Training learn</c> from the development halves of the five news pairs (NTREX-128,
    /// CC BY-SA 4.0, paragraphs and near-sentence units), the invented stories, six translated works and the development
    /// article of Text+Berg, each counting alike but for the news, which counts twelvefold.
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        2.885, 1.645, -0.563, -0.836, 0.066, 0.044, -0.09, -0.101, -0.059, -1.023, 1.703, -1.236, -0.236, -1.519, 0.229,
        0.681, -0.637, -0.77, -0.054, -0.539, -0.566, -0.465, 0.052, 0.491, 0.786,
        1.468, 1.279, -0.459, 0.393, 0.932, 0.673,
    ]);

    /// <summary>Learned likewise, with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        1.813, 2.928, -0.379, -0.061, -0.09, -0.857, 0.041, 0.027, -0.144, -1.194, 1.148, -1.267, -0.225, -1.093, 0.317,
        0.693, -1.115, 0, 0.941, -0.125, -0.876, -0.807, -0.03, 0.635, 0.611,
        1.596, 1.245, -0.747, 0.505, 0.133, -0.253,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
