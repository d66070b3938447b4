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

    // Of 10 to 80 nats and 1 to 3 units none changes a bead of 20,000 lines; of five long texts of real pieces they change one, in a list
    // that each language sorts its own way (2 and 1 units: strict F1 .9890 and .9893).

    /// <summary>What a coarse path of a long text may score less than the best, in nats, and still be looked at.</summary>
    private const float CoarseBeam = 20;

    /// <summary>Units to either side of such paths that are looked at.</summary>
    private const int NearMargin = 1;

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
    private readonly NumberReader? sourceNumbers = Numbers(source, target);
    private readonly NumberReader? targetNumbers = Numbers(target, source);
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
        CancellationToken cancellation = default) => Align(
            sourceUnits,
            targetUnits,
            sourceParagraphs is null ? null : ParagraphLayout.OfText(sourceParagraphs),
            targetParagraphs is null ? null : ParagraphLayout.OfText(targetParagraphs),
            cancellation);

    /// <summary>The same; units of paragraphs that look like noise are the likelier to stand alone, and those that do are
    /// marked (<see cref="Bead.IsNoise"/>).</summary>
    internal AlignmentResult Align(
        IReadOnlyList<string> sourceUnits,
        IReadOnlyList<string> targetUnits,
        ParagraphLayout? sourceLayout,
        ParagraphLayout? targetLayout,
        CancellationToken cancellation)
    {
        var first = Pass(lexicon);
        if (lexicon.Count > 0 || !IsLong(sourceUnits.Count, targetUnits.Count)) return first;
        // A book teaches its lexicon as a whole: what a bead adds to that is little.
        var taught = first.Beads.Where(bead => bead.Confidence >= Teaches && !bead.IsCrossing).Select(BeadExtent.Of);
        return Pass(Learned(taught, sourceUnits, targetUnits, cancellation));

        AlignmentResult Pass(Lexicon words)
        {
            var beads = IsLong(sourceUnits.Count, targetUnits.Count)
                ? InSections(sourceUnits, targetUnits, sourceLayout, targetLayout, words, cancellation)
                : AtOnce(words);
            return new AlignmentResult(
                sourceUnits.Count, targetUnits.Count, ReadingOrder.Of(Calibration.OfText(beads, lexicon.Count > 0)));
        }

        Bead[] AtOnce(Lexicon words)
        {
            using var sourceSide = SourceSide(sourceUnits, sourceLayout, words);
            using var targetSide = TargetSide(targetUnits, targetLayout, words);
            var (scorer, hits, band) = Prepare(sourceSide, targetSide, words, cancellation);
            using var read = hits;
            return BeadsIn(band, sourceSide, targetSide, scorer, hits, cancellation);
        }
    }

    /// <summary>The source as it is read beside the target.</summary>
    internal UnitSide SourceSide(IReadOnlyList<string> units, ParagraphLayout? layout, Lexicon words, bool opensText = true) =>
        new(units, words.Source, layout, source.CapitalisedNouns, sourceNumbers, opensText);

    /// <summary>The target as it is read beside the source.</summary>
    internal UnitSide TargetSide(IReadOnlyList<string> units, ParagraphLayout? layout, Lexicon words, bool opensText = true) =>
        new(units, words.Target, layout, target.CapitalisedNouns, targetNumbers, opensText);

    /// <summary>The score of the best sequence of beads of two short texts, looked at once.</summary>
    internal double BestScore(UnitStretch sourceUnits, UnitStretch targetUnits)
    {
        using var sourceSide = SourceSide(sourceUnits.Texts, sourceUnits.Layout, lexicon);
        using var targetSide = TargetSide(targetUnits.Texts, targetUnits.Layout, lexicon);
        using var links = Links(sourceSide, targetSide, lexicon);
        using var hits = new WordHits(sourceSide, targetSide, links);
        var scorer = new BeadScorer(sourceSide, targetSide, hits);
        using var lattice = new BeadLattice(
            Band.Full(sourceSide.Count, targetSide.Count), scorer, hits, weights, BeadScorer.LargestBead);
        return lattice.Best().Sum(step => (double)step.Edge.Score);
    }

    // What multiplies digits is read on both sides or on none.
    private static NumberReader? Numbers(LanguagePack pack, LanguagePack other) =>
        pack.Numbers.Count > 0 && other.Numbers.Count > 0 ? new NumberReader(pack, scales: true, readsJoined: true) : null;

    private static bool IsNoise(UnitSide source, int row, UnitSide target, int column, Edge edge) =>
        edge.IsNull && (edge.Target == 0 ? source.Noise[row] : target.Noise[column]) is not null;

    private Lexicon Learned(
        IEnumerable<BeadExtent> beads, IReadOnlyList<string> sourceUnits, IReadOnlyList<string> targetUnits, CancellationToken cancellation)
    {
        var bitext = beads.Select(bead => new BitextSegment(
            string.Join(' ', Enumerable.Range(bead.Source, bead.SourceCount).Select(unit => sourceUnits[unit])),
            string.Join(' ', Enumerable.Range(bead.Target, bead.TargetCount).Select(unit => targetUnits[unit]))));
        return new LexiconTrainer(source, target).Train(bitext, "", cancellation: cancellation);
    }

    private Bead[] InSections(
        IReadOnlyList<string> sourceUnits,
        IReadOnlyList<string> targetUnits,
        ParagraphLayout? sourceLayout,
        ParagraphLayout? targetLayout,
        Lexicon words,
        CancellationToken cancellation)
    {
        var sections = Sections.Of(AnchorChain.Of(sourceUnits, targetUnits), sourceUnits.Count, targetUnits.Count);
        var beads = new Bead[sections.Count][];
        var sourceStems = new WordStems(words.Source, source.Compounds, often: true);
        var targetStems = new WordStems(words.Target, target.Compounds, often: true);
        var leavings = new SectionLeavings(sections.Count);
        leavings.See();
        Parallel.For(0, sections.Count, new ParallelOptions { CancellationToken = cancellation }, at =>
        {
            var (i, n, j, m) = sections[at];
            using var sourceSide = SourceSide([.. sourceUnits.Skip(i).Take(n)], sourceLayout?.Part(i, n), words, i == 0);
            using var targetSide = TargetSide([.. targetUnits.Skip(j).Take(m)], targetLayout?.Part(j, m), words, j == 0);
            using var links = new WordLinks(sourceSide, targetSide, words, sounds, sourceStems, targetStems);
            beads[at] = InSection(sourceSide, targetSide, links, (i, j), cancellation);
            leavings.See();
        });
        leavings.Clear();
        return [.. beads.SelectMany(section => section)];
    }

    // Looked at once, as a text of its own: a vocabulary of all sections would be the largest thing of a long text, and its links grow
    // with its square.
    private Bead[] InSection(
        UnitSide sourceSide, UnitSide targetSide, WordLinks links, (int Source, int Target) start, CancellationToken cancellation)
    {
        using var hits = new WordHits(sourceSide, targetSide, links);
        var scorer = new BeadScorer(sourceSide, targetSide, hits);
        var near = CoarsePath.Near(
            sourceSide, targetSide, links, Corridor.Of(sourceSide, targetSide, links), CoarseBeam, Margin - NearMargin);
        var band = Pruned(Band.Around(near, targetSide.Count, NearMargin), scorer, hits, cancellation);
        return BeadsIn(band, sourceSide, targetSide, scorer, hits, cancellation, start);
    }

    private Bead[] BeadsIn(
        Band band,
        UnitSide sourceSide,
        UnitSide targetSide,
        BeadScorer scorer,
        WordHits hits,
        CancellationToken cancellation,
        (int Source, int Target) start = default)
    {
        using var lattice = new BeadLattice(band, scorer, hits, weights, BeadScorer.LargestBead, cancellation);
        var steps = lattice.Best();
        var crossings = Crossings.Of(steps, (i, j) => sourceSide.Noise[i] is null && targetSide.Noise[j] is null ? Gain(i, j) : 0);
        var movedSources = crossings.Select(crossing => crossing.Source).ToHashSet();
        var movedTargets = crossings.Select(crossing => crossing.Target).ToHashSet();
        var beads = new List<Bead>();
        foreach (var (row, column, edge) in steps)
        {
            if (edge.Target == 0 ? movedSources.Contains(row - 1) : edge.Source == 0 && movedTargets.Contains(column - 1)) continue;
            beads.AddRange(Untangled(
                row - edge.Source, column - edge.Target, edge, edge.IsNull ? 0 : lattice.Probability(row, column, edge)));
        }
        foreach (var crossing in crossings)
            beads.Add(new Bead(
                [start.Source + crossing.Source], [start.Target + crossing.Target], Calibration.OfCrossing(crossing.Gain)));
        return [.. beads];

        IEnumerable<Bead> Untangled(int row, int column, Edge edge, double probability)
        {
            var whole = Bead(row, edge.Source, column, edge.Target, probability) with
            {
                IsNoise = IsNoise(sourceSide, row, targetSide, column, edge),
            };
            if (edge.Source < 2 || edge.Target < 2) return [whole];
            for (var unit = row; unit < row + edge.Source; unit++) hits.Load(unit, column, column + edge.Target);
            if (Swaps.Of(edge, (i, n, j, m) => Score(scorer, row + i, n, column + j, m)) is not { } swap) return [whole];
            probability *= swap.Probability;
            return [Bead(row, swap.Source, column + swap.Target, edge.Target - swap.Target, probability),
                Bead(row + swap.Source, edge.Source - swap.Source, column, swap.Target, probability)];
        }

        // Without words in common, that two nulls cost much says nothing of where a unit went.
        double Gain(int i, int j)
        {
            hits.Load(i, j, j + 1);
            Span<double> features = stackalloc double[BeadWeights.Count];
            scorer.Measure(i, 1, j, 1, features);
            var words = weights.Values[(int)BeadFeature.Words] * features[(int)BeadFeature.Words];
            return words < Crossings.LeastWords ? 0 : weights.Score(features) - Score(scorer, i, 1, j, 0) - Score(scorer, i, 0, j, 1);
        }

        Bead Bead(int row, int n, int column, int m, double probability) => new(
            Run(start.Source + row, n),
            Run(start.Target + column, m),
            n == 0 || m == 0 ? 0 : Calibration.OfBead(probability, n + m, HasUnknownMidst(n, m)));

        // Most beads hold one unit of either side.
        static ImmutableArray<int> Run(int first, int count) =>
            count switch { 0 => [], 1 => [first], _ => [.. Enumerable.Range(first, count)] };

        bool HasUnknownMidst(int n, int m) => (n > 2 && sourceSide.Layout is null) || (m > 2 && targetSide.Layout is null);
    }

    /// <summary>Aligns a text that is no book once, then measures beads by what that teaches of the text's words and of how freely
    /// it is translated.</summary>
    internal (BeadScorer Scorer, WordHits Hits, Band Band) Prepare(
        UnitSide sourceSide, UnitSide targetSide, Lexicon words, CancellationToken cancellation)
    {
        using var links = Links(sourceSide, targetSide, words);
        using var firstHits = new WordHits(sourceSide, targetSide, links);
        var firstScorer = new BeadScorer(sourceSide, targetSide, firstHits);
        var band = BandOf(sourceSide, targetSide, links, firstScorer, firstHits, cancellation);
        using var lattice = new BeadLattice(band, firstScorer, firstHits, weights, BeadScorer.LargestBead, cancellation);
        var first = FirstLook(sourceSide, targetSide, lattice, words, cancellation);
        var text = new TextLexicon(
            sourceSide,
            targetSide,
            links,
            first.Where(bead => !bead.Extent.IsNull && bead.Sureness >= Teaches).Select(bead => bead.Extent));
        var hits = new WordHits(sourceSide, targetSide, links.With(text, sourceSide, targetSide), text);
        var rates = BeadRates.Of(first.Select(bead => bead.Extent), sourceSide, targetSide);
        var scorer = new BeadScorer(sourceSide, targetSide, hits, rates);
        // Without a lexicon the coarse path knows no words: what the first look found is the better guide.
        if (words.Count == 0)
            band = Pruned(
                Band.Around(
                    CoarsePath.Through(first.Select(bead => bead.Extent), sourceSide.Count, targetSide.Count),
                    targetSide.Count,
                    Margin),
                scorer,
                hits,
                cancellation);
        return (scorer, hits, band);
    }

    /// <summary>The beads that teach, and how sure they are. Without a lexicon they are those of one that the best path teaches: it vouches
    /// for what taught it, so that its beads are no answer, but they teach far more.</summary>
    private List<(BeadExtent Extent, double Sureness)> FirstLook(
        UnitSide sourceSide, UnitSide targetSide, BeadLattice lattice, Lexicon words, CancellationToken cancellation)
    {
        var beads = lattice.Best().ConvertAll(step => (
            Extent: BeadExtent.Of(step.Row, step.Column, step.Edge),
            Sureness: step.Edge.IsNull ? 0 : lattice.Probability(step.Row, step.Column, step.Edge)));
        if (words.Count > 0) return beads;
        var teaching = beads.Where(bead => bead.Sureness >= Teaches).Select(bead => bead.Extent);
        var learned = Learned(teaching, sourceSide.Texts, targetSide.Texts, cancellation);
        if (learned.Count == 0) return beads;
        return [.. new SentenceAligner(source, target, learned, weights)
            .Align(sourceSide.Texts, targetSide.Texts, sourceSide.Layout, targetSide.Layout, cancellation).Beads
            .Where(bead => !bead.IsCrossing)
            .Select(bead => (BeadExtent.Of(bead), bead.Confidence))];
    }

    private WordLinks Links(UnitSide sourceSide, UnitSide targetSide, Lexicon words) =>
        new(sourceSide, targetSide, words, sounds, source.Compounds, target.Compounds);

    /// <summary>Whether two texts of so many units are longer than any article, and looked at once.</summary>
    internal static bool IsLong(int sourceCount, int targetCount) => sourceCount + targetCount > LongestTaught;

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
        return Pruned(Band.Around(path, target.Count, Margin), scorer, hits, cancellation);
    }

    private Band Pruned(Band band, BeadScorer scorer, WordHits hits, CancellationToken cancellation)
    {
        using var lattice = new BeadLattice(band, scorer, hits, weights, SmallBead, cancellation);
        return lattice.Pruned(Beam);
    }
}
