using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Training;

/// <summary>
/// All bead sequences over the sentences of a gold document, with their features, and which of them agree with the gold
/// beads of its paragraphs: those that pass, of the places where a paragraph ends on both sides at once, exactly the
/// corners of the gold beads. What the sentences of a paragraph do among themselves is left open (latent).
/// </summary>
internal sealed class GoldLattice
{
    private readonly List<int> from = [];
    private readonly List<int> edgeStart = [];
    private readonly List<float> features = [];
    private readonly bool[] agrees;
    private readonly bool[] stateAgrees;
    private readonly List<(int Row, int N, int Column, int M)> beads = [];
    private readonly GoldDocument document;
    private readonly GoldCorners believed;
    private readonly int[] sourceParagraphs;
    private readonly int[] targetParagraphs;
    private readonly int firstRow;
    private readonly int firstColumn;
    private readonly int rows;
    private readonly int columns;

    public GoldLattice(GoldDocument document, Lexicon lexicon, GoldRange? range = null)
    {
        var sourcePack = Packs.For(document.Languages.Source);
        var targetPack = Packs.For(document.Languages.Target);
        var sourceNoise = new NoiseLines(sourcePack).Find(document.Source.Paragraphs);
        var targetNoise = new NoiseLines(targetPack).Find(document.Target.Paragraphs);
        var sources = sourcePack.CreateSentenceSplitter().Split(document.Source.Paragraphs).Where(s => !sourceNoise[s.Paragraph]).ToList();
        var targets = targetPack.CreateSentenceSplitter().Split(document.Target.Paragraphs).Where(s => !targetNoise[s.Paragraph]).ToList();
        var source = new UnitSide(
            [.. sources.Select(s => s.Text)], lexicon.Source, [.. sources.Select(s => s.Paragraph)], sourcePack.CapitalisedNouns);
        var target = new UnitSide(
            [.. targets.Select(s => s.Text)], lexicon.Target, [.. targets.Select(s => s.Paragraph)], targetPack.CapitalisedNouns);
        this.document = document;
        sourceParagraphs = [.. sources.Select(s => s.Paragraph)];
        targetParagraphs = [.. targets.Select(s => s.Paragraph)];
        (rows, columns) = (source.Count, target.Count);
        believed = Corners(new HashSet<int>());
        var (scorer, hits, _) = new SentenceAligner(sourcePack, targetPack, lexicon).Prepare(source, target, lexicon, default);
        if (range is not null)
        {
            firstRow = sources.Count(s => s.Paragraph < range.SourceStart);
            firstColumn = targets.Count(s => s.Paragraph < range.TargetStart);
            rows = sources.Count(s => s.Paragraph < range.SourceEnd) - firstRow;
            columns = targets.Count(s => s.Paragraph < range.TargetEnd) - firstColumn;
        }
        stateAgrees = new bool[(rows + 1) * (columns + 1)];
        Span<double> measured = stackalloc double[BeadWeights.Count];
        for (var row = 0; row <= rows; row++)
        {
            if (row > 0) hits.Load(firstRow + row - 1, firstColumn, firstColumn + columns);
            for (var column = 0; column <= columns; column++)
            {
                edgeStart.Add(from.Count);
                if (!believed.IsNear(firstRow + row, firstColumn + column)) continue;
                for (var n = 0; n <= Math.Min(row, 6); n++)
                {
                    for (var m = n == 0 ? 1 : 0; m <= Math.Min(column, n == 0 ? 1 : Math.Min(6, 7 - n)); m++)
                    {
                        if (n > 1 && m == 0) continue;
                        if (!believed.IsNear(firstRow + row - n, firstColumn + column - m)) continue;
                        scorer.Measure(firstRow + row - n, n, firstColumn + column - m, m, measured);
                        foreach (var value in measured) features.Add((float)value);
                        from.Add((row - n) * (columns + 1) + column - m);
                        beads.Add((firstRow + row - n, n, firstColumn + column - m, m));
                    }
                }
            }
        }
        edgeStart.Add(from.Count);
        agrees = new bool[from.Count];
        Believe();
    }

    /// <summary>Believes all of the gold, as at first.</summary>
    public void Believe() => Follow(believed);

    /// <summary>Leaves open what of the gold is doubtful (<see cref="Nats"/>), and believes the rest.</summary>
    public void Doubt(IReadOnlySet<int> doubtful) => Follow(Corners(doubtful));

    private GoldCorners Corners(IReadOnlySet<int> doubtful) => new(document, sourceParagraphs, targetParagraphs, doubtful);

    private void Follow(GoldCorners corners)
    {
        for (var row = 0; row <= rows; row++)
            for (var column = 0; column <= columns; column++)
                stateAgrees[row * (columns + 1) + column] = corners.Agrees(firstRow + row, firstColumn + column);
        for (var edge = 0; edge < agrees.Length; edge++)
        {
            var (row, n, column, m) = beads[edge];
            agrees[edge] = n == 0 || m == 0 || corners.CanJoin(row, n, column, m);
        }
    }

    /// <summary>−ln p of each gold bead given those before it, with the numbers [First, End) of the beads as <see cref="GoldCorners.Ends"/>
    /// has them. Believes all of the gold.</summary>
    public IReadOnlyList<(int First, int End, double Nats)> Nats(double[] weights)
    {
        Believe();
        var scores = Scores(weights);
        var forward = Forward(scores, true);
        var backward = Backward(scores, false);
        var nats = new List<(int, int, double)>();
        var before = backward[0];
        foreach (var (first, end, row, column) in believed.Ends)
        {
            var (r, c) = (row - firstRow, column - firstColumn);
            if (r < 0 || r > rows || c < 0 || c > columns) continue;
            var state = r * (columns + 1) + c;
            var after = forward[state] + backward[state];
            if (double.IsNegativeInfinity(after)) continue;
            nats.Add((first, end, before - after));
            before = after;
        }
        return nats;
    }

    /// <summary>ln p(gold), and its gradient added to <paramref name="gradient"/>; null when the gold can't be reached.</summary>
    public double? LogLikelihood(double[] weights, double[] gradient)
    {
        var scores = Scores(weights);
        var expected = new double[weights.Length];
        var constrained = Sum(scores, true, expected, 1);
        if (double.IsNegativeInfinity(constrained)) return null;
        var free = Sum(scores, false, expected, -1);
        for (var f = 0; f < weights.Length; f++) gradient[f] += expected[f];
        return constrained - free;
    }

    private double[] Scores(double[] weights)
    {
        var scores = new double[from.Count];
        for (var edge = 0; edge < scores.Length; edge++)
        {
            double score = 0;
            for (var f = 0; f < weights.Length; f++) score += weights[f] * features[edge * weights.Length + f];
            scores[edge] = score;
        }
        return scores;
    }

    private double Sum(double[] scores, bool gold, double[] expected, int sign)
    {
        var forward = Forward(scores, gold);
        var total = forward[^1];
        if (double.IsNegativeInfinity(total)) return total;
        var backward = Backward(scores, gold);
        for (var state = 0; state < stateAgrees.Length; state++)
        {
            if (double.IsNegativeInfinity(backward[state])) continue;
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
            {
                if (gold && !agrees[edge]) continue;
                var probability = Math.Exp(forward[from[edge]] + scores[edge] + backward[state] - total);
                if (probability < 1e-9) continue;
                for (var f = 0; f < expected.Length; f++) expected[f] += sign * probability * features[edge * expected.Length + f];
            }
        }
        return total;
    }

    private double[] Forward(double[] scores, bool gold)
    {
        var forward = new double[stateAgrees.Length];
        Array.Fill(forward, double.NegativeInfinity);
        forward[0] = 0;
        for (var state = 0; state < forward.Length; state++)
        {
            if (gold && !stateAgrees[state]) continue;
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
            {
                if (!gold || agrees[edge]) forward[state] = BeadLattice.LogAdd(forward[state], forward[from[edge]] + scores[edge]);
            }
        }
        return forward;
    }

    private double[] Backward(double[] scores, bool gold)
    {
        var backward = new double[stateAgrees.Length];
        Array.Fill(backward, double.NegativeInfinity);
        backward[^1] = 0;
        for (var state = backward.Length - 1; state >= 0; state--)
        {
            // What the gold doesn't pass keeps nothing, even if an edge that agrees begins there.
            if (gold && !stateAgrees[state]) backward[state] = double.NegativeInfinity;
            if (double.IsNegativeInfinity(backward[state])) continue;
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
            {
                if (!gold || agrees[edge]) backward[from[edge]] = BeadLattice.LogAdd(backward[from[edge]], backward[state] + scores[edge]);
            }
        }
        return backward;
    }
}
