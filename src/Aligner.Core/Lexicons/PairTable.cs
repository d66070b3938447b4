using System.Runtime.InteropServices;

namespace Aligner.Lexicons;

/// <summary>
/// The pairs of stems that meet often enough to translate each other: for each source stem an open-addressed table of
/// its own, cut from large chunks. Both directions of word alignment share it.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Pairs that meet more rarely than this squared cosine are never translations; leaving them
    /// out keeps the table small.</summary>
    private const double LeastAssociation = 4e-4;

    /// <summary>Tokens whose places are listed at a time, which bounds the memory of counting.</summary>
    private const int TokensAtOnce = 1 << 24;

    private readonly Memory<Pair>[] rows;

    private PairTable(Memory<Pair>[] rows) => this.rows = rows;

    /// <summary>What is known of a pair. The default value is a free slot.</summary>
    internal struct Pair
    {
        private int key;

        /// <summary>The target stem.</summary>
        public int Target
        {
            readonly get => key - 1;
            set => key = value + 1;
        }

        /// <summary>Whether the slot holds no pair.</summary>
        public readonly bool IsFree => key == 0;

        /// <summary>t(target | source).</summary>
        public float Forward;

        /// <summary>t(source | target).</summary>
        public float Backward;

        /// <summary>What the links from target to source count.</summary>
        public long ForwardCount;

        /// <summary>What the links from source to target count.</summary>
        public long BackwardCount;
    }

    /// <summary>How many source stems.</summary>
    public int Sources => rows.Length;

    /// <summary>The slots of a source stem, free ones among them.</summary>
    public Span<Pair> this[int source] => rows[source].Span;

    /// <summary>The slot of a target stem in a row; −1 when the two are no pair.</summary>
    public static int Find(ReadOnlySpan<Pair> row, int target)
    {
        if (row.Length == 0) return -1;
        var slot = First(row.Length, target);
        while (row[slot].Target != target)
        {
            if (row[slot].IsFree) return -1;
            if (++slot == row.Length) slot = 0;
        }
        return slot;
    }

    /// <summary>Counts links of a pair; from any thread.</summary>
    public static void Count(ref Pair pair, long forward, long backward)
    {
        if (forward > 0) Interlocked.Add(ref pair.ForwardCount, forward);
        if (backward > 0) Interlocked.Add(ref pair.BackwardCount, backward);
    }

    /// <summary>Counts which stems meet, and keeps the pairs with an association; the first guess of either probability is
    /// half their Dice coefficient.</summary>
    public static PairTable Of(StemmedBitext bitext, CancellationToken cancellation)
    {
        var table = new PairTable(new Memory<Pair>[bitext.Source.Stems.Length]);
        using var workbenches = new ThreadLocal<Meetings>(() => new Meetings(bitext));
        for (int first = 0, last; first < table.Sources; first = last)
        {
            long tokens = 0;
            for (last = first; last < table.Sources && (last == first || tokens + bitext.Source.Occurrences[last] <= TokensAtOnce); last++)
                tokens += bitext.Source.Occurrences[last];
            var places = new Places(bitext, first, last);
            Parallel.For(
                first,
                last,
                new ParallelOptions { CancellationToken = cancellation },
                stem => table.rows[stem] = workbenches.Value!.Row(stem, places[stem]));
        }
        return table;
    }

    /// <summary>Leaves out the pairs that translate each other in neither direction.</summary>
    public void Prune()
    {
        Parallel.For(0, rows.Length, () => new List<Pair>(), (source, _, kept) =>
        {
            foreach (ref readonly var pair in this[source])
            {
                if (pair.Forward > 0 || pair.Backward > 0) kept.Add(pair);
            }
            rows[source] = rows[source][..Math.Min(rows[source].Length, Math.Max(Room(kept.Count), 2 * kept.Count))];
            Lay(CollectionsMarshal.AsSpan(kept), this[source]);
            kept.Clear();
            return kept;
        }, _ => { });
    }

    // At least one slot of a row stays free: there a search ends.
    private static int Room(int pairs) => pairs == 0 ? 0 : checked(pairs + pairs / 3 + 1);

    // The slot a target is looked for first: its hash (Knuth's multiplicative), scaled to the row.
    private static int First(int length, int target) => (int)((ulong)((uint)(target + 1) * 2654435769u) * (uint)length >> 32);

    private static void Lay(ReadOnlySpan<Pair> pairs, Span<Pair> row)
    {
        row.Clear();
        foreach (ref readonly var pair in pairs)
        {
            var slot = First(row.Length, pair.Target);
            while (!row[slot].IsFree) slot = slot + 1 == row.Length ? 0 : slot + 1;
            row[slot] = pair;
        }
    }

    /// <summary>In which segments each of some stems stands, once for every token.</summary>
    private sealed class Places
    {
        private readonly int first;
        private readonly int[] starts;
        private readonly int[] segments;

        public Places(StemmedBitext bitext, int first, int last)
        {
            this.first = first;
            starts = new int[last - first + 1];
            for (var stem = first; stem < last; stem++)
                starts[stem - first + 1] = checked(starts[stem - first] + bitext.Source.Occurrences[stem]);
            segments = new int[starts[^1]];
            var next = starts.AsSpan(..^1).ToArray();
            for (var segment = 0; segment < bitext.Count; segment++)
            {
                foreach (var stem in bitext.Source[segment])
                {
                    if (stem >= first && stem < last) segments[next[stem - first]++] = segment;
                }
            }
        }

        public ReadOnlySpan<int> this[int stem] => segments.AsSpan(starts[stem - first]..starts[stem - first + 1]);
    }

    /// <summary>The target stems that stand in the same segments as a source stem; a thread's workbench.</summary>
    private sealed class Meetings(StemmedBitext bitext)
    {
        private const int ChunkSize = 1 << 14;

        private readonly int[] counts = new int[bitext.Target.Stems.Length];
        private readonly List<int> met = [];
        private readonly List<Pair> kept = [];
        private Memory<Pair> chunk;

        public Memory<Pair> Row(int source, ReadOnlySpan<int> segments)
        {
            foreach (var segment in segments)
            {
                foreach (var target in bitext.Target[segment])
                {
                    if (counts[target] == 0) met.Add(target);
                    counts[target] = checked(counts[target] + 1);
                }
            }
            foreach (var target in met)
            {
                var together = counts[target];
                counts[target] = 0;
                var (sources, targets) = (bitext.Source.Occurrences[source], bitext.Target.Occurrences[target]);
                if ((double)together * together / ((double)sources * targets) < LeastAssociation) continue;
                var guess = (float)Math.Min(1, together / ((double)sources + targets));
                kept.Add(new Pair { Target = target, Forward = guess, Backward = guess });
            }
            var row = Cut(Room(kept.Count));
            Lay(CollectionsMarshal.AsSpan(kept), row.Span);
            met.Clear();
            kept.Clear();
            return row;
        }

        private Memory<Pair> Cut(int length)
        {
            if (length > ChunkSize / 4) return new Pair[length];
            if (length > chunk.Length) chunk = new Pair[ChunkSize];
            var row = chunk[..length];
            chunk = chunk[length..];
            return row;
        }
    }
}
