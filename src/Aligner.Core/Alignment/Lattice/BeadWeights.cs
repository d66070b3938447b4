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
        2.741, 1.78, -0.565, -0.71, 0.088, 0.023, -0.131, -0.139, -0.065, -1.105, 1.782, -1.169, -0.268, -1.576, 0.184,
        0.651, -0.638, -0.739, -0.137, -0.587, -0.666, -0.396, 0.198, 0.587, 0.731,
        1.506, 1.28, -0.449, 0.365, 0.998, 0.662,
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
