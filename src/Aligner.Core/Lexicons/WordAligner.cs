namespace Aligner.Lexicons;

/// <summary>
/// Word alignment in one direction: IBM model 2 with the distance prior of Dyer, Chahuneau and Smith, <em>A Simple,
/// Fast, and Effective Reparameterization of IBM Model 2</em> (NAACL 2013), trained by expectation–maximisation with
/// the variational Bayes update of Riley and Gildea (2012). Every generated word is aligned to one conditioning word
/// or to none. Expected counts are summed as integers, so that any number of threads gives the same table.
/// </summary>
internal sealed class WordAligner
{
    /// <summary>Alignment to no word (p₀ of the paper).</summary>
    private const float NullProbability = 0.08f;

    /// <summary>λ of the paper: how much links keep to the diagonal.</summary>
    private const float Tension = 4f;

    /// <summary>Dirichlet prior of the variational update: small, so that rare words don't collect many translations.</summary>
    private const double Prior = 0.01;

    /// <summary>Pairs that meet more rarely than this squared cosine are never translations; leaving them out keeps the table small.</summary>
    private const double LeastAssociation = 1e-4;

    private const float CountUnit = 1 << 20;
    private const int BlockSize = 2048;

    private readonly StemmedBitext bitext;
    private readonly StemmedBitext.Side given;
    private readonly StemmedBitext.Side made;
    private readonly float[] nullProbability;
    private readonly long[] nullCount;

    // For each conditioning stem an open-addressed table of a power of two of slots: stem + 1 (0: free), t(made | given), count.
    private readonly int[] start;
    private int[] keys = [];
    private float[] probabilities = [];
    private long[] counts = [];

    private static readonly float[] Decay = [.. Enumerable.Range(0, 1025).Select(step => MathF.Exp(-Tension * step / 1024))];

    public WordAligner(StemmedBitext bitext, StemmedBitext.Side given, StemmedBitext.Side made)
    {
        this.bitext = bitext;
        this.given = given;
        this.made = made;
        start = new int[given.Stems.Count + 1];
        nullProbability = new float[made.Stems.Count];
        nullCount = new long[made.Stems.Count];
        Fill();
    }

    /// <summary>One round of expectation–maximisation.</summary>
    public void Improve(CancellationToken cancellation)
    {
        Blocks(Expect, cancellation);
        Maximise();
    }

    /// <summary>For each made token the index of its given token in the segment, −1 where it has none.</summary>
    public sbyte[] Links(CancellationToken cancellation)
    {
        var links = new sbyte[made.Tokens.Length];
        Blocks((segment, scratch) => Link(segment, scratch, links), cancellation);
        return links;
    }

    private void Blocks(Action<int, float[]> each, CancellationToken cancellation)
    {
        var blocks = (bitext.Count + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, () => new float[256], (block, _, scratch) =>
        {
            for (var segment = block * BlockSize; segment < Math.Min(bitext.Count, (block + 1) * BlockSize); segment++) each(segment, scratch);
            return scratch;
        }, _ => { });
    }

    private void Expect(int segment, float[] posterior)
    {
        var givens = given[segment];
        var mades = made[segment];
        var weight = bitext.Weights[segment] * CountUnit;
        Span<int> slots = stackalloc int[givens.Length];
        for (var j = 0; j < mades.Length; j++)
        {
            var none = NullProbability * nullProbability[mades[j]];
            var total = none + Score(givens, mades, j, posterior, slots);
            if (total <= 0) continue;
            var share = weight / total;
            Interlocked.Add(ref nullCount[mades[j]], (long)(none * share));
            for (var i = 0; i < givens.Length; i++)
            {
                var count = (long)(posterior[i] * share);
                if (count > 0) Interlocked.Add(ref counts[slots[i]], count);
            }
        }
    }

    private void Link(int segment, float[] posterior, sbyte[] links)
    {
        var givens = given[segment];
        var mades = made[segment];
        var first = made.Start(segment);
        Span<int> slots = stackalloc int[givens.Length];
        for (var j = 0; j < mades.Length; j++)
        {
            Score(givens, mades, j, posterior, slots);
            var best = NullProbability * nullProbability[mades[j]];
            var link = -1;
            for (var i = 0; i < givens.Length; i++)
            {
                if (posterior[i] > best) (best, link) = (posterior[i], i);
            }
            links[first + j] = (sbyte)link;
        }
    }

    /// <summary>Fills t(made j | given i)·p(i | j) for every i, and returns their sum.</summary>
    private float Score(ReadOnlySpan<int> givens, ReadOnlySpan<int> mades, int j, float[] scores, Span<int> slots)
    {
        var key = mades[j] + 1;
        var at = (j + 0.5f) / mades.Length;
        var step = 1f / givens.Length;
        float norm = 0, total = 0;
        for (var i = 0; i < givens.Length; i++)
        {
            var decay = Decay[(int)(MathF.Abs((i + 0.5f) * step - at) * 1024)];
            norm += decay;
            var slot = Slot(givens[i], key);
            slots[i] = slot;
            var score = keys[slot] == key ? probabilities[slot] * decay : 0;
            scores[i] = score;
            total += score;
        }
        var scale = (1 - NullProbability) / norm;
        for (var i = 0; i < givens.Length; i++) scores[i] *= scale;
        return total * scale;
    }

    private int Slot(int stem, int key)
    {
        var first = start[stem];
        var mask = start[stem + 1] - first - 1;
        var slot = (int)((uint)key * 2654435769u >> 12) & mask;
        while (keys[first + slot] != key && keys[first + slot] != 0) slot = (slot + 1) & mask;
        return first + slot;
    }

    private void Maximise()
    {
        Parallel.For(0, given.Stems.Count, stem =>
        {
            long total = 0;
            for (var slot = start[stem]; slot < start[stem + 1]; slot++) total += counts[slot];
            var norm = Math.Exp(-Digamma(total / CountUnit + Prior * (start[stem + 1] - start[stem])));
            for (var slot = start[stem]; slot < start[stem + 1]; slot++)
            {
                if (keys[slot] != 0) probabilities[slot] = counts[slot] == 0 ? 0 : (float)(Math.Exp(Digamma(counts[slot] / CountUnit + Prior)) * norm);
                counts[slot] = 0;
            }
        });
        long all = 0;
        foreach (var count in nullCount) all += count;
        for (var stem = 0; stem < nullCount.Length; stem++)
        {
            nullProbability[stem] = all == 0 ? 0 : (float)(nullCount[stem] / (double)all);
            nullCount[stem] = 0;
        }
    }

    /// <summary>ψ, by recurrence and the asymptotic series.</summary>
    private static double Digamma(double x)
    {
        double result = 0;
        for (; x < 6; x++) result -= 1 / x;
        var square = 1 / (x * x);
        return result + Math.Log(x) - 0.5 / x - square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    }

    /// <summary>Lays out the table: the pairs that meet, with their association as the first guess.</summary>
    private void Fill()
    {
        const int Shards = 32;
        var givenCounts = Occurrences(given);
        var madeCounts = Occurrences(made);
        var total = made.Tokens.Length;
        for (var stem = 0; stem < madeCounts.Length; stem++) nullProbability[stem] = madeCounts[stem] / (float)total;

        var kept = new (int Given, int Made, float Guess)[Shards][];
        Parallel.For(0, Shards, shard => kept[shard] = Associations(shard, Shards, givenCounts, madeCounts));

        var sizes = new int[given.Stems.Count];
        foreach (var pairs in kept)
        {
            foreach (var pair in pairs) sizes[pair.Given]++;
        }
        for (var stem = 0; stem < sizes.Length; stem++) start[stem + 1] = start[stem] + (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(sizes[stem] * 3 / 2 + 1));
        keys = new int[start[^1]];
        probabilities = new float[start[^1]];
        counts = new long[start[^1]];
        foreach (var pairs in kept)
        {
            foreach (var pair in pairs)
            {
                var slot = Slot(pair.Given, pair.Made + 1);
                keys[slot] = pair.Made + 1;
                probabilities[slot] = pair.Guess;
            }
        }
    }

    private (int Given, int Made, float Guess)[] Associations(int shard, int shards, int[] givenCounts, int[] madeCounts)
    {
        var together = new PairCounter();
        for (var segment = 0; segment < bitext.Count; segment++)
        {
            var mades = made[segment];
            foreach (var stem in given[segment])
            {
                if (stem % shards != shard) continue;
                foreach (var other in mades) together.Add(stem, other);
            }
        }
        return
        [
            .. from pair in together.Pairs
               let association = (double)pair.Count * pair.Count / ((double)givenCounts[pair.First] * madeCounts[pair.Second])
               where association >= LeastAssociation
               select (pair.First, pair.Second, (float)Math.Min(1, pair.Count / (double)(givenCounts[pair.First] + madeCounts[pair.Second])))
        ];
    }

    private static int[] Occurrences(StemmedBitext.Side side)
    {
        var counts = new int[side.Stems.Count];
        foreach (var stem in side.Tokens) counts[stem]++;
        return counts;
    }
}
