namespace Aligner.Matching;

/// <summary>
/// The set of edges of a bipartite graph that share no end and weigh most together (Kuhn 1955, Munkres 1957): each
/// source in turn is matched along a shortest augmenting path over reduced costs (Dijkstra), on the sparse graph, so
/// that a component of the graph costs no more than it is large.
/// </summary>
internal static class MaximumWeightMatching
{
    /// <summary>The chosen edges, as indices into <paramref name="edges"/>, ascending.</summary>
    /// <param name="edges">Source and target by number, and a weight; edges of weight 0 or less are never chosen.</param>
    public static List<int> Find(IReadOnlyList<(int Source, int Target, long Weight)> edges)
    {
        var state = new State(edges);
        for (var source = 0; source < state.Sources; source++) state.Match(source);
        return state.Chosen();
    }

    private sealed class State
    {
        private readonly IReadOnlyList<(int Source, int Target, long Weight)> edges;
        private readonly List<int>[] outgoing;
        private readonly long[] sourcePrice, targetPrice;
        private readonly int[] sourceEdge, targetEdge;

        public State(IReadOnlyList<(int Source, int Target, long Weight)> edges)
        {
            this.edges = edges;
            Sources = edges.Count == 0 ? 0 : edges.Max(edge => edge.Source) + 1;
            var targets = edges.Count == 0 ? 0 : edges.Max(edge => edge.Target) + 1;
            outgoing = new List<int>[Sources];
            for (var source = 0; source < Sources; source++) outgoing[source] = [];
            sourcePrice = new long[Sources];
            targetPrice = new long[targets];
            sourceEdge = new int[Sources];
            targetEdge = new int[targets];
            Array.Fill(sourceEdge, -1);
            Array.Fill(targetEdge, -1);
            for (var i = 0; i < edges.Count; i++)
            {
                if (edges[i].Weight <= 0) continue;
                outgoing[edges[i].Source].Add(i);
                sourcePrice[edges[i].Source] = Math.Max(sourcePrice[edges[i].Source], edges[i].Weight);
            }
        }

        public int Sources { get; }

        public List<int> Chosen() => [.. sourceEdge.Where(edge => edge >= 0).Order()];

        // Prices keep sourcePrice + targetPrice ≥ weight on every edge and = weight on chosen ones; an unmatched end has
        // price 0. A source may stay unmatched, or an earlier one become so, at the cost of its price.
        public void Match(int source)
        {
            var distance = new Dictionary<int, long>();
            var through = new Dictionary<int, int>();
            var settled = new List<(int Target, long Distance)>();
            var reached = new List<(int Source, long Distance)> { (source, 0) };
            var queue = new PriorityQueue<int, (long Distance, int Target)>();
            var (best, leaving, arriving) = (sourcePrice[source], source, -1);
            Open(source, 0);
            while (queue.TryDequeue(out var target, out var key))
            {
                if (key.Distance >= best) break;
                if (key.Distance > distance[target]) continue;
                settled.Add((target, key.Distance));
                if (targetEdge[target] < 0)
                {
                    (best, leaving, arriving) = (key.Distance, -1, target);
                    break;
                }
                var next = edges[targetEdge[target]].Source;
                reached.Add((next, key.Distance));
                if (key.Distance + sourcePrice[next] < best) (best, leaving, arriving) = (key.Distance + sourcePrice[next], next, target);
                Open(next, key.Distance);
            }
            foreach (var (reachedSource, at) in reached)
                if (at < best) sourcePrice[reachedSource] -= best - at;
            foreach (var (target, at) in settled)
                if (at < best) targetPrice[target] += best - at;
            Augment(source, leaving, arriving, through);

            void Open(int from, long at)
            {
                foreach (var edge in outgoing[from])
                {
                    var target = edges[edge].Target;
                    var cost = at + sourcePrice[from] + targetPrice[target] - edges[edge].Weight;
                    if (cost >= best || (distance.TryGetValue(target, out var known) && known <= cost)) continue;
                    distance[target] = cost;
                    through[target] = edge;
                    queue.Enqueue(target, (cost, target));
                }
            }
        }

        // Hands the targets of the path on, from its end back to the source it began with.
        private void Augment(int source, int leaving, int arriving, Dictionary<int, int> through)
        {
            if (leaving == source) return;
            if (leaving >= 0) sourceEdge[leaving] = -1;
            for (var target = arriving; ;)
            {
                var edge = through[target];
                var from = edges[edge].Source;
                var previous = sourceEdge[from];
                targetEdge[target] = edge;
                sourceEdge[from] = edge;
                if (from == source) return;
                target = edges[previous].Target;
            }
        }
    }
}
