namespace Aligner.Alignments;

/// <summary>A bead the lattice holds: it ends at the boundary it is kept under.</summary>
internal readonly record struct Edge(byte Source, byte Target, float Score);

/// <summary>
/// All sequences of beads within a band, scored. Best path by Viterbi; the probability of a bead or of a boundary by
/// the forward–backward recursions of a semi-Markov conditional random field (Sarawagi &amp; Cohen 2004).
/// </summary>
internal sealed class BeadLattice
{
    private readonly Band band;
    private readonly long[] rowStart;
    private readonly List<int> edgeStart = [];
    private readonly List<Edge> edges = [];
    private double[]? forward;
    private double[]? backward;

    /// <summary>Scores every bead of the band.</summary>
    public BeadLattice(Band band, BeadScorer scorer, WordHits hits, BeadWeights weights, CancellationToken cancellation = default)
    {
        this.band = band;
        rowStart = new long[band.SourceCount + 2];
        Span<double> features = stackalloc double[BeadWeights.Count];
        for (var row = 0; row <= band.SourceCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            rowStart[row + 1] = rowStart[row] + band.High(row) - band.Low(row) + 1;
            if (row > 0) hits.Load(row - 1, band.Low(Math.Max(0, row - BeadScorer.LargestBead)), band.High(Math.Min(band.SourceCount, row + BeadScorer.LargestBead)));
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                edgeStart.Add(edges.Count);
                for (var n = 0; n <= Math.Min(row, BeadScorer.LargestBead - 1); n++)
                {
                    for (var m = n == 0 ? 1 : 0; m <= Math.Min(column, n == 0 ? 1 : n == 1 ? BeadScorer.LargestBead - 1 : BeadScorer.LargestBead - n); m++)
                    {
                        if (n > 1 && m == 0) continue;
                        if (!band.Contains(row - n, column - m)) continue;
                        scorer.Measure(row - n, n, column - m, m, features);
                        edges.Add(new Edge((byte)n, (byte)m, (float)weights.Score(features)));
                    }
                }
            }
        }
        edgeStart.Add(edges.Count);
    }

    /// <summary>The best sequence of beads, as the boundary each ends at and its size.</summary>
    public List<(int Row, int Column, Edge Edge)> Best()
    {
        var best = new float[rowStart[^1]];
        var choice = new int[rowStart[^1]];
        for (var row = 0; row <= band.SourceCount; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var state = State(row, column);
                best[state] = row == 0 && column == 0 ? 0 : float.NegativeInfinity;
                choice[state] = -1;
                for (var edge = edgeStart[(int)state]; edge < edgeStart[(int)state + 1]; edge++)
                {
                    var score = best[State(row - edges[edge].Source, column - edges[edge].Target)] + edges[edge].Score;
                    if (score > best[state]) (best[state], choice[state]) = (score, edge);
                }
            }
        }
        var path = new List<(int, int, Edge)>();
        for (int row = band.SourceCount, column = band.TargetCount; row > 0 || column > 0;)
        {
            var edge = edges[choice[State(row, column)]];
            path.Add((row, column, edge));
            (row, column) = (row - edge.Source, column - edge.Target);
        }
        path.Reverse();
        return path;
    }

    /// <summary>Probability that a bead of the lattice is in the alignment.</summary>
    public double Probability(int row, int column, Edge edge)
    {
        Sum();
        return Math.Exp(forward![State(row - edge.Source, column - edge.Target)] + edge.Score + backward![State(row, column)] - forward[^1]);
    }

    private void Sum()
    {
        if (forward is not null) return;
        forward = new double[rowStart[^1]];
        backward = new double[rowStart[^1]];
        Array.Fill(forward, double.NegativeInfinity);
        Array.Fill(backward, double.NegativeInfinity);
        forward[0] = 0;
        backward[^1] = 0;
        for (var row = 0; row <= band.SourceCount; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var state = State(row, column);
                for (var edge = edgeStart[(int)state]; edge < edgeStart[(int)state + 1]; edge++)
                    forward[state] = LogAdd(forward[state], forward[State(row - edges[edge].Source, column - edges[edge].Target)] + edges[edge].Score);
            }
        }
        for (var row = band.SourceCount; row >= 0; row--)
        {
            for (var column = band.High(row); column >= band.Low(row); column--)
            {
                var state = State(row, column);
                for (var edge = edgeStart[(int)state]; edge < edgeStart[(int)state + 1]; edge++)
                {
                    var from = State(row - edges[edge].Source, column - edges[edge].Target);
                    backward[from] = LogAdd(backward[from], backward[state] + edges[edge].Score);
                }
            }
        }
    }

    private long State(int row, int column) => rowStart[row] + column - band.Low(row);

    private static double LogAdd(double a, double b)
    {
        if (double.IsNegativeInfinity(a)) return b;
        if (double.IsNegativeInfinity(b)) return a;
        return a > b ? a + Math.Log(1 + Math.Exp(b - a)) : b + Math.Log(1 + Math.Exp(a - b));
    }
}
