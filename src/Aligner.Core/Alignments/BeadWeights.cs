using System.Collections.Immutable;

namespace Aligner.Alignments;

/// <summary>The weight of each <see cref="BeadFeature"/>: a log-linear (semi-Markov CRF) model of bead sequences.</summary>
/// <param name="Values">By feature.</param>
public sealed record BeadWeights(ImmutableArray<double> Values)
{
    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Enum.GetValues<BeadFeature>().Length;

    /// <summary>Learned from the five news pairs of NTREX-128 (CC BY-SA 4.0), development half, near-sentence units.</summary>
    public static BeadWeights Learned { get; } = new([2.298, 2.241, -1.189, -2.418, -1.841, -1.778, -2.674, -1.962, -4.269, -1.146, 1.619, -1.055, 0.121, -2.384, 0.732, 0.041, -0.653, -1.187, -2.994, -0.262, -0.881]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
