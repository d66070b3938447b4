using System.Numerics;
using System.Text;
using Aligner.Text;

namespace Aligner.Lexicons;

/// <summary>
/// Stems in ordinal order, in the bytes that the file has them in: of each how many letters it shares with the one before, then the others
/// in UTF-8. Only the first of every sixteen is kept whole: lexicons hold a hundred thousand, and that many strings would take longer to
/// make, and five times the memory. They are hashed once many have been looked for. Thread-safe.
/// </summary>
internal sealed class StemTable
{
    /// <summary>Stems from one that is kept whole to the next.</summary>
    private const int Block = 16;

    /// <summary>To look for one stem in eight takes as long as to hash all of them.</summary>
    private const int StemsOfLookup = 8;

    private readonly byte[] bytes;
    private readonly int start;
    private readonly int end;

    // By block the letters of its first stem, one after the other; where they end, and where the next stem lies in the bytes.
    private readonly char[] heads;
    private readonly (int End, int Next)[] blocks;

    // By the last bits of a stem's hash, or in the next free place after it: the first bits of the hash and the id, counted from 1. At
    // least twice as many as there are stems, so that what is sought and not there ends at a free place; made when they are worth it.
    private volatile int[]? places;
    private int lookups;

    private StemTable(byte[] bytes, int start, int end, int count, char[] heads, (int End, int Next)[] blocks)
    {
        (this.bytes, this.start, this.end) = (bytes, start, end);
        (Count, this.heads, this.blocks) = (count, heads, blocks);
    }

    /// <summary>How many it holds.</summary>
    public int Count { get; }

    /// <summary>The stems as they are written.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(start..end);

    /// <summary>The stem of an id.</summary>
    public string this[int id]
    {
        get
        {
            var stem = new UnpackedStem(Head(id / Block));
            var reader = After(id / Block);
            for (var left = id % Block; left > 0; left--) stem.Next(ref reader);
            return stem.Letters.ToString();
        }
    }

    /// <summary>A table of stems in ordinal order.</summary>
    /// <exception cref="ArgumentException">One is there twice, or out of order.</exception>
    public static StemTable Of(IReadOnlyList<string> stems)
    {
        var bytes = new List<byte>();
        for (var id = 0; id < stems.Count; id++) Write(bytes, id == 0 ? "" : stems[id - 1], stems[id]);
        var reader = new PackedReader([.. bytes], 0);
        return Read(ref reader, stems.Count);
    }

    /// <summary>Reads so many stems.</summary>
    /// <exception cref="ArgumentException">They are damaged.</exception>
    public static StemTable Read(ref PackedReader reader, int count)
    {
        // A stem takes two bytes at least.
        if (count < 0 || count > (reader.All.Length - reader.At) / 2 + 1) throw new ArgumentException($"there are no {count} stems");
        var start = reader.At;
        var blocks = new (int End, int Next)[(count + Block - 1) / Block];
        var heads = new List<char>();
        var stem = new UnpackedStem([]);
        for (var id = 0; id < count; id++)
        {
            if (!stem.Next(ref reader) && id > 0) throw new ArgumentException($"the stem '{stem.Letters}' is there twice or out of order");
            if (id % Block != 0) continue;
            heads.AddRange(stem.Letters);
            blocks[id / Block] = (heads.Count, reader.At);
        }
        return new StemTable(reader.All, start, reader.At, count, [.. heads], blocks);
    }

    /// <summary>The id of a stem; null when it isn't there.</summary>
    public int? Find(ReadOnlySpan<char> stem)
    {
        // One thread makes them; the others go on by halves meanwhile.
        if (places is null && Interlocked.Increment(ref lookups) == Count / StemsOfLookup + 1) places = Places();
        return places is { } hashed ? Find(stem, hashed) : FindByHalves(stem);
    }

    private int? FindByHalves(ReadOnlySpan<char> stem)
    {
        for (var walk = Walk(stem, stem); walk.IsOn; walk.Next())
        {
            if (walk.IsAfter) return null;
            if (walk.Shared == stem.Length) return walk.Id;
        }
        return null;
    }

    /// <summary>The stems one after the other, compared with a word, from one on that comes before all that begin with a prefix of
    /// it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="prefix">What it begins with.</param>
    /// <param name="known">The id of a stem that begins so, where one is known.</param>
    public StemWalk Walk(ReadOnlySpan<char> word, ReadOnlySpan<char> prefix, int? known = null)
    {
        if (Count == 0) return default;
        if (known is not { } id) return WalkFrom(BlockOf(prefix), word);
        var block = id / Block;
        while (block > 0 && Head(block).StartsWith(prefix)) block--;
        return WalkFrom(block, word);
    }

    private StemWalk WalkFrom(int block, ReadOnlySpan<char> word) => new(word, block * Block, Head(block), After(block), Count);

    private int? Find(ReadOnlySpan<char> stem, int[] hashed)
    {
        var hash = WordHash.Of(stem);
        var ids = Ids;
        for (var place = hash & (hashed.Length - 1); hashed[place] != 0; place = (place + 1) & (hashed.Length - 1))
        {
            if (((hashed[place] ^ hash) & ~ids) != 0) continue;
            var id = (hashed[place] & ids) - 1;
            if (Is(id, stem)) return id;
        }
        return null;
    }

    private bool Is(int id, ReadOnlySpan<char> stem)
    {
        var walk = WalkFrom(id / Block, stem);
        while (walk.Id < id) walk.Next();
        return !walk.IsAfter && walk.Shared == stem.Length;
    }

    // The bits of a place that an id, counted from 1, takes.
    private int Ids => (int)BitOperations.RoundUpToPowerOf2((uint)Count + 2) - 1;

    private int[] Places()
    {
        var ids = Ids;
        var all = new int[2 * (ids + 1)];
        var reader = new PackedReader(bytes, start);
        var stem = new UnpackedStem([]);
        for (var id = 0; id < Count; id++)
        {
            stem.Next(ref reader);
            var hash = WordHash.Of(stem.Letters);
            var place = hash & (all.Length - 1);
            while (all[place] != 0) place = (place + 1) & (all.Length - 1);
            all[place] = (hash & ~ids) | (id + 1);
        }
        return all;
    }

    /// <summary>Writes a stem after another, "" before the first.</summary>
    private static void Write(List<byte> bytes, string previous, string stem)
    {
        var shared = previous.AsSpan().CommonPrefixLength(stem);
        if (shared > 0 && char.IsHighSurrogate(previous[shared - 1])) shared--;
        var rest = Encoding.UTF8.GetBytes(stem[shared..]);
        PackedReader.Write(bytes, shared);
        PackedReader.Write(bytes, rest.Length);
        bytes.AddRange(rest);
    }

    // The last block that begins with no later stem; the first when all do.
    private int BlockOf(ReadOnlySpan<char> stem)
    {
        var (low, high) = (0, blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Head(middle).SequenceCompareTo(stem) <= 0) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private ReadOnlySpan<char> Head(int block) => heads.AsSpan((block == 0 ? 0 : blocks[block - 1].End)..blocks[block].End);

    private PackedReader After(int block) => new(bytes, blocks[block].Next);
}
