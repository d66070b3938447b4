namespace Aligner.Alignment;

/// <summary>A bead the lattice holds: it ends at the boundary it is kept under.</summary>
internal readonly record struct Edge(byte Source, byte Target, float Score)
{
    /// <summary>Whether one side is empty.</summary>
    public bool IsNull => Source == 0 || Target == 0;
}

/// <summary>
/// All sequences of beads within a band, scored. Best path by Viterbi; the probability of a bead or of a boundary by
/// the forward–backward recursions of a semi-Markov conditional random field (Sarawagi &amp; Cohen 2004).
/// </summary>
internal sealed class BeadLattice : IDisposable
{
    private readonly Band band;
    private readonly BorrowedList<int> edgeStart;
    private readonly BorrowedList<Edge> edges;
    private BorrowedList<double>? forward;
    private BorrowedList<double>? backward;

    /// <summary>Scores every bead of the band.</summary>
    /// <param name="band">The boundaries to look at.</param>
    /// <param name="scorer">Measures beads.</param>
    /// <param name="hits">The words that link units; loaded row by row here.</param>
    /// <param name="weights">What each feature counts.</param>
    /// <param name="largest">Units a bead holds at most, both sides together.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public BeadLattice(
        Band band, BeadScorer scorer, WordHits hits, BeadWeights weights, int largest, CancellationToken cancellation = default)
    {
        this.band = band;
        edgeStart = new((int)band.Size + 1);
        edges = new((int)band.Size);
        Span<double> features = stackalloc double[BeadWeights.Count];
        for (var row = 0; row <= band.LastRow; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row > 0)
            {
                var (first, end) = band.Beside(row - 1, largest);
                hits.Load(row - 1, first, end);
            }
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                edgeStart.Add(edges.Count);
                if (!band.Contains(row, column)) continue;
                for (var n = 0; n <= Math.Min(row, largest - 1); n++)
                {
                    var (fewest, most) = n switch { 0 => (1, 1), 1 => (0, largest - 1), _ => (1, largest - n) };
                    for (var m = fewest; m <= Math.Min(column, most); m++)
                    {
                        if (!band.Contains(row - n, column - m)) continue;
                        scorer.Measure(row - n, n, column - m, m, features);
                        edges.Add(new Edge((byte)n, (byte)m, (float)weights.Score(features)));
                    }
                }
            }
        }
        edgeStart.Add(edges.Count);
    }

    /// <summary>The band with only those boundaries left open that some sequence of beads passes whose score is within
    /// <paramref name="beam"/> nats of the best.</summary>
    public Band Pruned(double beam)
    {
        // Double: over a hundred thousand lines a float's steps are wider than the beam.
        using var ahead = new BorrowedList<double>(band.Size, double.NegativeInfinity);
        using var behind = new BorrowedList<double>(band.Size, double.NegativeInfinity);
        ahead[0] = 0;
        behind[behind.Count - 1] = 0;
        ForEdges((state, from, edge) => ahead[state] = Math.Max(ahead[state], ahead[from] + edge.Score));
        ForEdgesBackward((state, from, edge) => behind[from] = Math.Max(behind[from], behind[state] + edge.Score));
        var open = new System.Collections.BitArray(ahead.Count);
        var least = ahead[ahead.Count - 1] - beam;
        for (var state = 0; state < ahead.Count; state++) open[state] = ahead[state] + behind[state] >= least;
        return band.Only(open);
    }

    private void ForEdges(Action<long, long, Edge> visit)
    {
        for (var row = 0; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++) Visit(row, column, visit);
        }
    }

    private void ForEdgesBackward(Action<long, long, Edge> visit)
    {
        for (var row = band.LastRow; row >= 0; row--)
        {
            for (var column = band.High(row); column >= band.Low(row); column--) Visit(row, column, visit);
        }
    }

    private void Visit(int row, int column, Action<long, long, Edge> visit)
    {
        var state = band.State(row, column);
        for (var at = edgeStart[(int)state]; at < edgeStart[(int)state + 1]; at++)
            visit(state, band.State(row - edges[at].Source, column - edges[at].Target), edges[at]);
    }

    /// <summary>The best sequence of beads, as the boundary each ends at and its size.</summary>
    public List<(int Row, int Column, Edge Edge)> Best()
    {
        using var best = new BorrowedList<double>(band.Size, 0);
        using var choice = new BorrowedList<int>(band.Size, 0);
        for (var row = 0; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var state = band.State(row, column);
                best[state] = state == 0 ? 0 : double.NegativeInfinity;
                choice[state] = -1;
                for (var edge = edgeStart[(int)state]; edge < edgeStart[(int)state + 1]; edge++)
                {
                    var score = best[band.State(row - edges[edge].Source, column - edges[edge].Target)] + edges[edge].Score;
                    if (score > best[state]) (best[state], choice[state]) = (score, edge);
                }
            }
        }
        var path = new List<(int, int, Edge)>();
        for (int row = band.LastRow, column = band.LastColumn; row > 0 || column > 0;)
        {
            var edge = edges[choice[band.State(row, column)]];
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
        return Math.Exp(
            forward![band.State(row - edge.Source, column - edge.Target)] + edge.Score + backward![band.State(row, column)]
                - forward[forward.Count - 1]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        edgeStart.Dispose();
        edges.Dispose();
        forward?.Dispose();
        backward?.Dispose();
    }

    private void Sum()
    {
        if (forward is not null) return;
        forward = new BorrowedList<double>(band.Size, double.NegativeInfinity);
        backward = new BorrowedList<double>(band.Size, double.NegativeInfinity);
        forward[0] = 0;
        backward[backward.Count - 1] = 0;
        ForEdges((state, from, edge) => forward[state] = LogAdd(forward[state], forward[from] + edge.Score));
        ForEdgesBackward((state, from, edge) => backward[from] = LogAdd(backward[from], backward[state] + edge.Score));
    }

    /// <summary>ln(eᵃ + eᵇ).</summary>
    internal static double LogAdd(double a, double b)
    {
        if (double.IsNegativeInfinity(a)) return b;
        if (double.IsNegativeInfinity(b)) return a;
        return a > b ? a + Math.Log(1 + Math.Exp(b - a)) : b + Math.Log(1 + Math.Exp(a - b));
    }
}
