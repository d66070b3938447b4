using System.Collections.Immutable;

namespace Aligner.Alignments;

/// <summary>The weight of each <see cref="BeadFeature"/>: a log-linear (semi-Markov CRF) model of bead sequences.</summary>
/// <param name="Values">By feature.</param>
public sealed record BeadWeights(ImmutableArray<double> Values)
{
    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Enum.GetValues<BeadFeature>().Length;

    /// <summary>Learned from the five news pairs of NTREX-128 (CC BY-SA 4.0), development half, near-sentence units.</summary>
    public static BeadWeights Learned { get; } = new([2.31, 1.89, -.59, .44, .94, -.98, -.60, -.54, .03, .30, 1.78, -.67, -.14, -1.77, -.15]);

    /// <summary>The score of a bead with these features, in nats up to a constant.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < features.Length; i++) score += Values[i] * features[i];
        return score;
    }
}
