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
    /// article of Text+Berg, each counting alike.
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        2.445, 1.569, -0.281, -0.334, 0.166, -0.252, -0.102, -0.197, -0.073, -0.883, 1.505, -0.851, -0.168, -1.467, 0.217,
        0.177, -0.824, -0.552, -0.265, -0.596, -0.326, -0.462, 0.352, 0.716, 0.56,
        1.201, 0.829, -0.407, 0.403, 0.732, 0.71,
    ]);

    /// <summary>Learned likewise, Text+Berg left out, with no lexicon but what the text teaches: for pairs of languages that have
    /// none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        1.5, 2.173, -0.3, -0.104, 0, -0.408, -0.28, -0.142, -0.046, -0.932, 1.621, -0.955, -0.509, -1.447, 0.185,
        -0.274, -0.6, 0, 0.096, -0.671, -0.394, -0.778, 0.412, 0.724, 0.401,
        1.179, 0.908, -0.662, 0.417, 0.284, 0.047,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
