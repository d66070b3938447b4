using System.Collections.Immutable;
using Aligner.Lexicons;

namespace Aligner.Alignments;

/// <summary>
/// Aligns two lists of units (sentences, or lines): the most probable sequence of beads of up to seven units under a
/// log-linear model, in reading order.
/// </summary>
public sealed class SentenceAligner(Lexicon lexicon, bool sourceCompounds, bool targetCompounds, BeadWeights? weights = null)
{
    private readonly BeadWeights weights = weights ?? BeadWeights.Learned;

    /// <summary>The beads of two lists of units, tiling both in order.</summary>
    public Alignment Align(IReadOnlyList<string> source, IReadOnlyList<string> target, CancellationToken cancellation = default)
    {
        var sourceSide = new UnitSide(source, lexicon.Source);
        var targetSide = new UnitSide(target, lexicon.Target);
        var links = new WordLinks(sourceSide, targetSide, lexicon, sourceCompounds, targetCompounds);
        var hits = new WordHits(sourceSide, targetSide, links);
        var lattice = new BeadLattice(Band.Full(source.Count, target.Count), new BeadScorer(sourceSide, targetSide, hits), hits, weights, cancellation);
        var beads = lattice.Best().Select(step => new Bead(
            [.. Enumerable.Range(step.Row - step.Edge.Source, step.Edge.Source)],
            [.. Enumerable.Range(step.Column - step.Edge.Target, step.Edge.Target)],
            step.Edge.Source == 0 || step.Edge.Target == 0 ? 0 : lattice.Probability(step.Row, step.Column, step.Edge)));
        return new Alignment(source.Count, target.Count, [.. beads]);
    }
}
