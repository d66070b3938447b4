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
    /// CC BY-SA 4.0, paragraphs and near-sentence units), the development article of Text+Berg (fourfold) and the
    /// invented stories (fourfold).
    /// </summary>
    public static BeadWeights Learned { get; } = new(
    [
        2.913, 1.913, -0.375, -0.732, 0.441, -0.468, 0.086, -0.245, -0.103, -1.257, 1.317, -1.083, 0.012, -1.937, 0.442,
        0.751, -0.855, -0.538, -0.515, -0.454, -0.516, -0.432, 0.277, 0.751, 1.795,
    ]);

    /// <summary>Learned likewise with no lexicon but what the text teaches: for pairs of languages that have none.</summary>
    public static BeadWeights WithoutLexicon { get; } = new(
    [
        2.565, 3.379, -0.591, -0.245, -0.505, -0.721, 0.001, -0.035, -0.432, -2.095, 1.386, -1.628, -0.665, -1.428, 0.163,
        -0.064, -1.669, 0, 0.224, -0.323, -0.552, -0.986, 0.372, 0.692, 0,
    ]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
