using System.Text;

namespace Aligner.Lexicons;

/// <summary>
/// Stems in ordinal order, in the bytes that the file has them in: of each how many letters it shares with the one before, then the others
/// in UTF-8. Only the first of every sixteen stands there whole: lexicons hold a hundred thousand, and that many strings, or a hash of
/// them, would take ten times as long to make as it takes to read these bytes, and five times their memory.
/// </summary>
internal sealed class StemTable
{
    /// <summary>Of 8, 16 and 32 stems to a block a long text is aligned fastest with 16.</summary>
    private const int Block = 16;

    private readonly byte[] bytes;
    private readonly int start;
    private readonly int end;

    // By block the letters of its first stem, one after the other; where they end, and where the next stem lies in the bytes.
    private readonly char[] heads;
    private readonly (int End, int Next)[] blocks;

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
        for (var walk = Walk(stem, stem); walk.IsOn; walk.Next())
        {
            if (walk.IsAfter) return null;
            if (walk.Shared == stem.Length) return walk.Id;
        }
        return null;
    }

    /// <summary>The stems one after the other, compared with a word, from one on that comes before all that begin with a prefix of
    /// it.</summary>
    public StemWalk Walk(ReadOnlySpan<char> word, ReadOnlySpan<char> prefix)
    {
        if (Count == 0) return default;
        var block = BlockOf(prefix);
        return new StemWalk(word, block * Block, Head(block), After(block), Count);
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
