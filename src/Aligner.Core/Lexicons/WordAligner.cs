namespace Aligner.Lexicons;

/// <summary>
/// Word alignment in both directions at once: IBM model 2 with the distance prior of Dyer, Chahuneau and Smith, <em>A
/// Simple, Fast, and Effective Reparameterization of IBM Model 2</em> (NAACL 2013), trained by expectation–maximisation
/// with the variational Bayes update of Riley and Gildea (2012). Every word of one side comes from one word of the other
/// or from none. In the last rounds a link counts with the product of its two posteriors, so that the directions learn
/// to agree (Liang, Taskar and Klein, <em>Alignment by Agreement</em>, NAACL 2006, §3.2). Expected counts are summed as
/// integers, so that any number of threads gives the same table.
/// </summary>
internal sealed class WordAligner
{
    /// <summary>Alignment to no word (p₀ of the paper).</summary>
    private const float NullProbability = 0.08f;

    /// <summary>λ of the paper: how much links keep to the diagonal.</summary>
    private const float Tension = 4f;

    /// <summary>Dirichlet prior of the variational update: small, so that rare words don't collect many translations.</summary>
    private const double Prior = 0.01;

    /// <summary>Less probable translations are forgotten, which also keeps sums of products far from underflow.</summary>
    private const float LeastProbability = 1e-9f;

    private readonly StemmedBitext bitext;
    private readonly PairTable table;
    private readonly NullWord sourceNull;
    private readonly NullWord targetNull;

    private static readonly float[] Decay = [.. Enumerable.Range(0, 1025).Select(step => MathF.Exp(-Tension * step / 1024))];

    public WordAligner(StemmedBitext bitext, PairTable table)
    {
        this.bitext = bitext;
        this.table = table;
        sourceNull = new NullWord(bitext.Source);
        targetNull = new NullWord(bitext.Target);
    }

    /// <summary>One round of expectation–maximisation; with <paramref name="agreement"/>, of both directions together.</summary>
    public void Improve(bool agreement, CancellationToken cancellation)
    {
        Align((segment, grid) => Expect(segment, grid, agreement), cancellation);
        Maximise();
    }

    /// <summary>Shows the links of every segment, on several threads and in no order.</summary>
    public void Align(Action<int, LinkGrid> show, CancellationToken cancellation)
    {
        using var grids = new ThreadLocal<LinkGrid>(() => new LinkGrid());
        var blocks = (bitext.Count + StemmedBitext.BlockSize - 1) / StemmedBitext.BlockSize;
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, block =>
        {
            var grid = grids.Value!;
            var end = (int)Math.Min(bitext.Count, (block + 1L) * StemmedBitext.BlockSize);
            for (var segment = block * StemmedBitext.BlockSize; segment < end; segment++)
            {
                Fill(grid, bitext.Source[segment], bitext.Target[segment]);
                show(segment, grid);
            }
        });
    }

    // t·decay for every cell first, with the sums by row and column; then each is scaled to a posterior of either direction.
    private void Fill(LinkGrid grid, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        grid.Open(sources.Length, targets.Length);
        Span<float> norms = stackalloc float[targets.Length];
        Span<float> totals = stackalloc float[targets.Length];
        norms.Clear();
        totals.Clear();
        var step = 1f / targets.Length;
        for (var i = 0; i < sources.Length; i++)
        {
            var row = table[sources[i]];
            var slots = grid.Slots.AsSpan(grid.Cell(i, 0), targets.Length);
            var forward = grid.Forward.AsSpan(grid.Cell(i, 0), targets.Length);
            var backward = grid.Backward.AsSpan(grid.Cell(i, 0), targets.Length);
            var at = (i + 0.5f) / sources.Length;
            float norm = 0, total = 0;
            for (var j = 0; j < targets.Length; j++)
            {
                var decay = Decay[(int)(MathF.Abs((j + 0.5f) * step - at) * 1024)];
                norm += decay;
                norms[j] += decay;
                var slot = slots[j] = PairTable.Find(row, targets[j]);
                forward[j] = slot < 0 ? 0 : row[slot].Forward * decay;
                backward[j] = slot < 0 ? 0 : row[slot].Backward * decay;
                totals[j] += forward[j];
                total += backward[j];
            }
            (grid.BackwardNone[i], var scale) = Posterior(sourceNull.Probabilities[sources[i]], total, norm);
            foreach (ref var cell in backward) cell *= scale;
        }
        for (var j = 0; j < targets.Length; j++)
            (grid.ForwardNone[j], norms[j]) = Posterior(targetNull.Probabilities[targets[j]], totals[j], norms[j]);
        for (var i = 0; i < sources.Length; i++)
        {
            var forward = grid.Forward.AsSpan(grid.Cell(i, 0), targets.Length);
            for (var j = 0; j < forward.Length; j++) forward[j] *= norms[j];
        }
    }

    /// <summary>The posterior of no link, and what makes the cells of the word posteriors of theirs.</summary>
    private static (float None, float Scale) Posterior(float nullProbability, float total, float norm)
    {
        var none = NullProbability * nullProbability;
        var scale = (1 - NullProbability) / norm;
        var all = none + total * scale;
        return all > 0 ? (none / all, scale / all) : (1, 0);
    }

    private void Expect(int segment, LinkGrid grid, bool agreement)
    {
        var sources = bitext.Source[segment];
        var targets = bitext.Target[segment];
        var weight = bitext.Weights[segment] * bitext.CountUnit;
        for (var i = 0; i < sources.Length; i++)
        {
            var row = table[sources[i]];
            for (var j = 0; j < targets.Length; j++)
            {
                var cell = grid.Cell(i, j);
                if (grid.Slots[cell] < 0) continue;
                var (forward, backward) = (grid.Forward[cell], grid.Backward[cell]);
                if (agreement) forward = backward = forward * backward;
                PairTable.Count(ref row[grid.Slots[cell]], (long)(forward * weight), (long)(backward * weight));
            }
            sourceNull.Count(sources[i], (long)(grid.BackwardNone[i] * weight));
        }
        for (var j = 0; j < targets.Length; j++) targetNull.Count(targets[j], (long)(grid.ForwardNone[j] * weight));
    }

    private void Maximise()
    {
        var targetTotals = new long[bitext.Target.Stems.Length];
        var targetPairs = new int[bitext.Target.Stems.Length];
        Parallel.For(0, table.Sources, source =>
        {
            foreach (ref readonly var pair in table[source])
            {
                if (pair.IsFree) continue;
                Interlocked.Add(ref targetTotals[pair.Target], pair.BackwardCount);
                Interlocked.Increment(ref targetPairs[pair.Target]);
            }
        });
        var targetNorms = new double[targetTotals.Length];
        Parallel.For(0, targetNorms.Length, target => targetNorms[target] = Norm(targetTotals[target], targetPairs[target]));
        Parallel.For(0, table.Sources, source =>
        {
            long total = 0;
            var pairs = 0;
            foreach (ref readonly var pair in table[source])
            {
                total += pair.ForwardCount;
                if (!pair.IsFree) pairs++;
            }
            var norm = Norm(total, pairs);
            foreach (ref var pair in table[source])
            {
                if (pair.IsFree) continue;
                pair.Forward = Probability(pair.ForwardCount, norm);
                pair.Backward = Probability(pair.BackwardCount, targetNorms[pair.Target]);
                pair.ForwardCount = pair.BackwardCount = 0;
            }
        });
        table.Prune();
        sourceNull.Maximise();
        targetNull.Maximise();

        double Norm(long total, int pairs) => pairs == 0 ? 0 : Math.Exp(-Digamma(total / bitext.CountUnit + Prior * pairs));

        float Probability(long count, double norm) =>
            count > 0 && Math.Exp(Digamma(count / bitext.CountUnit + Prior)) * norm is var probability and >= LeastProbability
                ? (float)probability
                : 0;
    }

    /// <summary>ψ, by recurrence and the asymptotic series.</summary>
    private static double Digamma(double x)
    {
        double result = 0;
        for (; x < 6; x++) result -= 1 / x;
        var square = 1 / (x * x);
        return result + Math.Log(x) - 0.5 / x - square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    }

    /// <summary>How probable each stem of a side is where it comes from no word; at first its share of the text.</summary>
    private sealed class NullWord(StemmedBitext.Side side)
    {
        private readonly long[] counts = new long[side.Stems.Length];

        public float[] Probabilities { get; } = [.. side.Occurrences.Select(count => (float)(count / (double)side.Length))];

        public void Count(int stem, long count) => Interlocked.Add(ref counts[stem], count);

        public void Maximise()
        {
            long all = 0;
            foreach (var count in counts) all += count;
            for (var stem = 0; stem < counts.Length; stem++) Probabilities[stem] = all == 0 ? 0 : (float)(counts[stem] / (double)all);
            Array.Clear(counts);
        }
    }
}
