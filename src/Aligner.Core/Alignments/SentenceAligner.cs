using System.Collections.Immutable;
using Aligner.Lexicons;

namespace Aligner.Alignments;

/// <summary>
/// Aligns two lists of units (sentences, or lines): the most probable sequence of beads of up to seven units under a
/// log-linear model, in reading order.
/// </summary>
public sealed class SentenceAligner(Lexicon lexicon, bool sourceCompounds, bool targetCompounds, BeadWeights? weights = null)
{
    /// <summary>Pairs of units up to which every bead is scored.</summary>
    private const long SearchedWhole = 400;

    /// <summary>Units to either side of the coarse path that are looked at.</summary>
    private const int Margin = 8;

    /// <summary>Units of the beads that decide where the larger ones are tried.</summary>
    private const int SmallBead = 4;

    /// <summary>Nats a boundary may cost against the best path of small beads and still be tried with larger ones.</summary>
    private const double Beam = 30;

    private readonly BeadWeights weights = weights ?? BeadWeights.Learned;

    /// <summary>The beads of two lists of units, tiling both in order.</summary>
    /// <param name="source">Text of the source units.</param>
    /// <param name="target">Text of the target units.</param>
    /// <param name="sourceParagraphs">The paragraph of each source unit, ascending; null when nothing is known of paragraphs.</param>
    /// <param name="targetParagraphs">The paragraph of each target unit.</param>
    /// <param name="cancellation">Stops between source units.</param>
    public Alignment Align(IReadOnlyList<string> source, IReadOnlyList<string> target, IReadOnlyList<int>? sourceParagraphs = null, IReadOnlyList<int>? targetParagraphs = null, CancellationToken cancellation = default)
    {
        var sourceSide = new UnitSide(source, lexicon.Source, sourceParagraphs);
        var targetSide = new UnitSide(target, lexicon.Target, targetParagraphs);
        var links = new WordLinks(sourceSide, targetSide, lexicon, sourceCompounds, targetCompounds);
        var hits = new WordHits(sourceSide, targetSide, links);
        var scorer = new BeadScorer(sourceSide, targetSide, hits);
        var lattice = new BeadLattice(BandOf(sourceSide, targetSide, links, scorer, hits, cancellation), scorer, hits, weights, BeadScorer.LargestBead, cancellation);
        var beads = lattice.Best().Select(step => new Bead(
            [.. Enumerable.Range(step.Row - step.Edge.Source, step.Edge.Source)],
            [.. Enumerable.Range(step.Column - step.Edge.Target, step.Edge.Target)],
            step.Edge.Source == 0 || step.Edge.Target == 0 ? 0 : lattice.Probability(step.Row, step.Column, step.Edge)));
        return new Alignment(source.Count, target.Count, [.. beads]);
    }

    /// <summary>Short texts are searched whole; long ones near a coarse path, and there only where small beads come close to the best.</summary>
    private Band BandOf(UnitSide source, UnitSide target, WordLinks links, BeadScorer scorer, WordHits hits, CancellationToken cancellation)
    {
        if ((long)source.Count * target.Count <= SearchedWhole) return Band.Full(source.Count, target.Count);
        var path = CoarsePath.Of(source, target, links, Corridor.Of(source, target, links));
        return new BeadLattice(Band.Around(path, target.Count, Margin), scorer, hits, weights, SmallBead, cancellation).Pruned(Beam);
    }
}
