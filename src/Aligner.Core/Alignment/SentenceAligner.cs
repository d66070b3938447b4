using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>
/// Aligns two lists of units (sentences, or lines): the most probable sequence of beads of up to seven units under a
/// log-linear model (<see cref="BeadFeature"/>), then what stands in another order (<see cref="Bead.IsCrossing"/>):
/// neighbours (<see cref="Swaps"/>) and units that moved (<see cref="Crossings"/>). Texts of an article's length are
/// aligned twice: the beads found first teach what the lexicon doesn't know of this text's words
/// (<see cref="TextLexicon"/>) and how often it joins sentences. Where the lexicon is empty, the beads found first teach
/// one (Varga et al. 2005, §2.2).
/// </summary>
/// <param name="source">Pack of the source language.</param>
/// <param name="target">Pack of the target language.</param>
/// <param name="lexicon">Words that translate each other, read from source to target.</param>
/// <param name="weights">What each feature counts; those learned with, or without, a lexicon when null.</param>
public sealed class SentenceAligner(LanguagePack source, LanguagePack target, Lexicon lexicon, BeadWeights? weights = null)
{
    /// <summary>Pairs of units up to which every bead is scored.</summary>
    private const long SearchedWhole = 400;

    // These three: every development set has the same beads with 5 to 8, 3 or 4, and 10 to 30; a margin of 3 loses some.

    /// <summary>Units to either side of the coarse path that are looked at.</summary>
    private const int Margin = 6;

    /// <summary>Units of the beads that decide where the larger ones are tried.</summary>
    private const int SmallBead = 3;

    /// <summary>Nats a boundary may cost against the best path of small beads and still be tried with larger ones.</summary>
    private const double Beam = 15;

    /// <summary>Probability, or confidence, from which a bead of the first pass may teach the second.</summary>
    private const double Teaches = 0.5;

    /// <summary>Units of both sides of the longest texts that are looked at twice: no article is longer, and the
    /// second look triples the time.</summary>
    private const int LongestTaught = 3_000;

    private readonly SoundTable sounds = new(source.Spellings, SpellingScheme.Cognate);
    private readonly BeadWeights weights = weights ?? (lexicon.Count > 0 ? BeadWeights.Learned : BeadWeights.WithoutLexicon);

    /// <summary>The beads of two lists of units, in reading order, tiling both.</summary>
    /// <param name="sourceUnits">Text of the source units.</param>
    /// <param name="targetUnits">Text of the target units.</param>
    /// <param name="sourceParagraphs">The paragraph of each source unit, ascending; null when nothing is known of paragraphs.</param>
    /// <param name="targetParagraphs">The paragraph of each target unit.</param>
    /// <param name="cancellation">Stops between source units.</param>
    public AlignmentResult Align(
        IReadOnlyList<string> sourceUnits,
        IReadOnlyList<string> targetUnits,
        IReadOnlyList<int>? sourceParagraphs = null,
        IReadOnlyList<int>? targetParagraphs = null,
        CancellationToken cancellation = default)
    {
        var first = Pass(lexicon);
        return lexicon.Count > 0 ? first : Pass(Learned(first, sourceUnits, targetUnits, cancellation));

        AlignmentResult Pass(Lexicon words) => Beads(
            new UnitSide(sourceUnits, words.Source, sourceParagraphs, source.CapitalisedNouns),
            new UnitSide(targetUnits, words.Target, targetParagraphs, target.CapitalisedNouns),
            words,
            cancellation);
    }

    private Lexicon Learned(
        AlignmentResult first, IReadOnlyList<string> sourceUnits, IReadOnlyList<string> targetUnits, CancellationToken cancellation)
    {
        var bitext = first.Beads.Where(bead => bead.Confidence >= Teaches).Select(bead => new BitextSegment(
            string.Join(' ', bead.Source.Select(unit => sourceUnits[unit])),
            string.Join(' ', bead.Target.Select(unit => targetUnits[unit]))));
        return new LexiconTrainer(source, target).Train(bitext, "", cancellation: cancellation);
    }

    private AlignmentResult Beads(UnitSide sourceSide, UnitSide targetSide, Lexicon words, CancellationToken cancellation)
    {
        var (scorer, hits, band) = Prepare(sourceSide, targetSide, words, cancellation);
        var lattice = new BeadLattice(band, scorer, hits, weights, BeadScorer.LargestBead, cancellation);
        var steps = lattice.Best();
        var crossings = Crossings.Of(steps, (i, j) =>
        {
            hits.Load(i, j, j + 1);
            return Score(scorer, i, 1, j, 1) - Score(scorer, i, 1, j, 0) - Score(scorer, i, 0, j, 1);
        });
        var movedSources = crossings.Select(crossing => crossing.Source).ToHashSet();
        var movedTargets = crossings.Select(crossing => crossing.Target).ToHashSet();
        var beads = steps
            .Where(step => !(step.Edge.Target == 0 && movedSources.Contains(step.Row - 1))
                && !(step.Edge.Source == 0 && movedTargets.Contains(step.Column - 1)))
            .SelectMany(step => Untangled(
                step.Row - step.Edge.Source,
                step.Column - step.Edge.Target,
                step.Edge,
                step.Edge.IsNull ? 0 : lattice.Probability(step.Row, step.Column, step.Edge)))
            .Concat(crossings.Select(crossing => new Bead([crossing.Source], [crossing.Target], Calibration.OfCrossing(crossing.Gain))));
        return new AlignmentResult(sourceSide.Count, targetSide.Count, ReadingOrder.Of(beads));

        IEnumerable<Bead> Untangled(int row, int column, Edge edge, double probability)
        {
            var whole = Bead(row, edge.Source, column, edge.Target, probability);
            if (edge.Source < 2 || edge.Target < 2) return [whole];
            for (var unit = row; unit < row + edge.Source; unit++) hits.Load(unit, column, column + edge.Target);
            if (Swaps.Of(edge, (i, n, j, m) => Score(scorer, row + i, n, column + j, m)) is not { } swap) return [whole];
            probability *= swap.Probability;
            return [Bead(row, swap.Source, column + swap.Target, edge.Target - swap.Target, probability),
                Bead(row + swap.Source, edge.Source - swap.Source, column, swap.Target, probability)];
        }

        static Bead Bead(int row, int n, int column, int m, double probability) =>
            new([.. Enumerable.Range(row, n)], [.. Enumerable.Range(column, m)], n == 0 || m == 0 ? 0 : Calibration.OfBead(probability));
    }

    /// <summary>Aligns once, where there is a lexicon and the text is no book, then measures beads by what that teaches of the text's words
    /// and of how freely it is translated.</summary>
    internal (BeadScorer Scorer, WordHits Hits, Band Band) Prepare(
        UnitSide sourceSide, UnitSide targetSide, Lexicon words, CancellationToken cancellation)
    {
        var links = new WordLinks(sourceSide, targetSide, words, sounds, source.Compounds, target.Compounds);
        var hits = new WordHits(sourceSide, targetSide, links);
        var scorer = new BeadScorer(sourceSide, targetSide, hits);
        var band = BandOf(sourceSide, targetSide, links, scorer, hits, cancellation);
        if (lexicon.Count == 0 || sourceSide.Count + targetSide.Count > LongestTaught) return (scorer, hits, band);

        var lattice = new BeadLattice(band, scorer, hits, weights, BeadScorer.LargestBead, cancellation);
        var steps = lattice.Best();
        var text = new TextLexicon(sourceSide, targetSide, links,
        [
            .. steps
                .Where(step => !step.Edge.IsNull && lattice.Probability(step.Row, step.Column, step.Edge) >= Teaches)
                .Select(
                    step => (step.Row - step.Edge.Source, (int)step.Edge.Source, step.Column - step.Edge.Target, (int)step.Edge.Target)),
        ]);
        hits = new WordHits(sourceSide, targetSide, links.With(text, sourceSide, targetSide), text);
        return (new BeadScorer(sourceSide, targetSide, hits, JoinRate.Of([.. steps.Select(step => step.Edge)])), hits, band);
    }

    private double Score(BeadScorer scorer, int i, int n, int j, int m)
    {
        Span<double> features = stackalloc double[BeadWeights.Count];
        scorer.Measure(i, n, j, m, features);
        return weights.Score(features);
    }

    /// <summary>Short texts are searched whole; long ones near a coarse path, and there only where small
    /// beads come close to the best.</summary>
    private Band BandOf(UnitSide source, UnitSide target, WordLinks links, BeadScorer scorer, WordHits hits, CancellationToken cancellation)
    {
        if ((long)source.Count * target.Count <= SearchedWhole) return Band.Full(source.Count, target.Count);
        var path = CoarsePath.Of(source, target, links, Corridor.Of(source, target, links));
        return new BeadLattice(Band.Around(path, target.Count, Margin), scorer, hits, weights, SmallBead, cancellation).Pruned(Beam);
    }
}
