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
    /// <summary>Beads less probable than this under the shipped weights compete with no other: they are left out.</summary>
    private const double LeastProbability = 1e-8;

    private readonly List<int> edgeStart = [];
    private readonly List<Candidate> edges = [];
    private readonly SparseRows features = new();
    private readonly bool[] agrees;
    private readonly bool[] stateAgrees;
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
        var sources = new DocumentReader(Packs.For(document.Languages.Source)).Read(document.Source);
        var targets = new DocumentReader(Packs.For(document.Languages.Target)).Read(document.Target);
        this.document = document;
        sourceParagraphs = [.. sources.Sentences.Select(s => s.Paragraph)];
        targetParagraphs = [.. targets.Sentences.Select(s => s.Paragraph)];
        var aligner = new SentenceAligner(sources.Pack, targets.Pack, lexicon);
        var source = aligner.SourceSide(Texts(sources), new ParagraphLayout([.. sourceParagraphs], sources.Noise), lexicon);
        var target = aligner.TargetSide(Texts(targets), new ParagraphLayout([.. targetParagraphs], targets.Noise), lexicon);
        (rows, columns) = (source.Count, target.Count);
        believed = Corners(new HashSet<int>());
        var (scorer, hits, _) = aligner.Prepare(source, target, lexicon, default);
        if (range is not null)
        {
            firstRow = sourceParagraphs.Count(paragraph => paragraph < range.SourceStart);
            firstColumn = targetParagraphs.Count(paragraph => paragraph < range.TargetStart);
            rows = sourceParagraphs.Count(paragraph => paragraph < range.SourceEnd) - firstRow;
            columns = targetParagraphs.Count(paragraph => paragraph < range.TargetEnd) - firstColumn;
        }
        Measure(scorer, hits);
        stateAgrees = new bool[(rows + 1) * (columns + 1)];
        agrees = new bool[edges.Count];
        Believe();
        Prune(lexicon.Count > 0 ? BeadWeights.Learned : BeadWeights.WithoutLexicon);
        agrees = new bool[edges.Count];
        Believe();
    }

    private static string[] Texts(Document document) => [.. document.Sentences.Select(sentence => sentence.Text)];

    private void Measure(BeadScorer scorer, WordHits hits)
    {
        Span<double> measured = stackalloc double[BeadWeights.Count];
        for (var row = 0; row <= rows; row++)
        {
            if (row > 0) hits.Load(firstRow + row - 1, firstColumn, firstColumn + columns);
            for (var column = 0; column <= columns; column++)
            {
                edgeStart.Add(edges.Count);
                if (!believed.IsNear(firstRow + row, firstColumn + column)) continue;
                for (var n = 0; n <= Math.Min(row, 6); n++)
                {
                    for (var m = n == 0 ? 1 : 0; m <= Math.Min(column, n == 0 ? 1 : Math.Min(6, 7 - n)); m++)
                    {
                        if (n > 1 && m == 0) continue;
                        if (!believed.IsNear(firstRow + row - n, firstColumn + column - m)) continue;
                        scorer.Measure(firstRow + row - n, n, firstColumn + column - m, m, measured);
                        features.Add(measured);
                        var from = (row - n) * (columns + 1) + column - m;
                        edges.Add(new Candidate(from, firstRow + row - n, n, firstColumn + column - m, m));
                    }
                }
            }
        }
        edgeStart.Add(edges.Count);
    }

    /// <summary>Keeps the beads that compete, and those that agree with the gold.</summary>
    private void Prune(BeadWeights weights)
    {
        var scores = Scores([.. weights.Values]);
        var forward = Forward(scores, false);
        var backward = Backward(scores, false);
        var keep = new bool[edges.Count];
        for (var state = 0; state + 1 < edgeStart.Count; state++)
        {
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
            {
                keep[edge] = (agrees[edge] && edges[edge].N > 0 && edges[edge].M > 0)
                    || Math.Exp(forward[edges[edge].From] + scores[edge] + backward[state] - forward[^1]) > LeastProbability
                    || edges[edge].N == 0 || edges[edge].M == 0;
            }
        }
        for (var (state, kept, next) = (0, 0, 0); state < edgeStart.Count; state++)
        {
            for (; next < edgeStart[state]; next++)
                if (keep[next]) kept++;
            edgeStart[state] = kept;
        }
        features.Keep(keep);
        var all = edges.ToArray();
        edges.Clear();
        edges.AddRange(all.Where((_, edge) => keep[edge]));
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
            var (_, row, n, column, m) = edges[edge];
            agrees[edge] = n == 0 || m == 0 || corners.CanJoin(row, n, column, m);
        }
    }

    /// <summary>How many gold beads it follows.</summary>
    public int Beads => believed.Ends.Count(end => Contains(end.Row, end.Column));

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
            if (!Contains(row, column)) continue;
            var state = (row - firstRow) * (columns + 1) + column - firstColumn;
            var after = forward[state] + backward[state];
            if (double.IsNegativeInfinity(after)) continue;
            nats.Add((first, end, before - after));
            before = after;
        }
        return nats;
    }

    private bool Contains(int row, int column) =>
        row >= firstRow && row <= firstRow + rows && column >= firstColumn && column <= firstColumn + columns;

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
        var scores = new double[edges.Count];
        for (var edge = 0; edge < scores.Length; edge++) scores[edge] = features.Dot(edge, weights);
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
                var nats = forward[edges[edge].From] + scores[edge] + backward[state] - total;
                if (nats > -20) features.Add(edge, sign * Math.Exp(nats), expected);
            }
        }
        return total;
    }

    private double[] Forward(double[] scores, bool gold)
    {
        var forward = new double[stateAgrees.Length];
        Array.Fill(forward, double.NegativeInfinity);
        forward[0] = 0;
        for (var state = 1; state < forward.Length; state++)
        {
            if (gold && !stateAgrees[state]) continue;
            var most = double.NegativeInfinity;
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
                if (!gold || agrees[edge]) most = Math.Max(most, forward[edges[edge].From] + scores[edge]);
            if (double.IsNegativeInfinity(most)) continue;
            var sum = 0.0;
            for (var edge = edgeStart[state]; edge < edgeStart[state + 1]; edge++)
                if ((!gold || agrees[edge]) && forward[edges[edge].From] + scores[edge] - most is > -40 and var nats) sum += Math.Exp(nats);
            forward[state] = most + Math.Log(sum);
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
                var from = edges[edge].From;
                if (!gold || agrees[edge]) backward[from] = BeadLattice.LogAdd(backward[from], backward[state] + scores[edge]);
            }
        }
        return backward;
    }

    /// <summary>A bead of the lattice: the boundary it begins at, and its units.</summary>
    private readonly record struct Candidate(int From, int Row, int N, int Column, int M);
}
