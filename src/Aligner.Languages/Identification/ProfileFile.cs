using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Aligner.Languages.Identification;

/// <summary>
/// The shipped profiles, side by side and in columns that are used as they lie: language codes with what is expected of their texts;
/// the tree of n-grams (how many stand under each that is not of the longest, seven bits a byte, lowest first; the first character of
/// each in UTF-16, the empty one's included); how many languages know each; what it costs them (<see cref="NGramCosts"/>). Little-endian;
/// not compressed, and nothing to be looked up anew: unpacking, or a hash table, would take ten times as long as reading.
/// </summary>
internal static class ProfileFile
{
    // Of a number in bytes of seven bits, all but the last have this one.
    private const int More = 1 << Bits, Bits = 7;

    private static ReadOnlySpan<byte> Magic => "ALNPROF3"u8;

    /// <summary>Reads a table of profiles.</summary>
    /// <exception cref="InvalidDataException">It is no profile file, or it is cut off.</exception>
    public static ProfileTable Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        using var reader = new BinaryReader(stream);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException($"{path} is no file of language profiles.");
        try
        {
            var languages = new LanguageCode[reader.ReadByte()];
            var fits = new ProfileFit[languages.Length];
            for (var i = 0; i < languages.Length; i++)
            {
                languages[i] = LanguageCode.Parse(reader.ReadString());
                fits[i] = new ProfileFit(reader.ReadUInt16(), reader.ReadUInt16());
            }
            var children = Column<byte>(reader);
            var characters = Column<char>(reader);
            var known = Column<byte>(reader);
            var costs = Column<byte>(reader);
            var ngrams = new NGramTree(characters, Nodes(children, known, costs.Length));
            return new ProfileTable(
                ImmutableCollectionsMarshal.AsImmutableArray(languages), ImmutableCollectionsMarshal.AsImmutableArray(fits), ngrams,
                new NGramCosts(ngrams, costs));
        }
        catch (Exception e)
            when (e is EndOfStreamException or IndexOutOfRangeException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"{path} is damaged.", e);
        }
    }

    /// <summary>Writes a table of profiles.</summary>
    public static void Write(Stream stream, ProfileTable table)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)table.Languages.Length);
        foreach (var (language, fit) in table.Languages.Zip(table.Fits))
        {
            writer.Write(language.Value);
            writer.Write(fit.CharacterCost);
            writer.Write(fit.Rarity);
        }
        var nodes = Enumerable.Range(0, table.NGrams.Count).ToList();
        Column<byte>(
            writer,
            [.. nodes.Where(node => !table.NGrams.IsLongest(node)).SelectMany(node => SevenBits(table.NGrams.Children(node)))]);
        Column(writer, table.NGrams.Characters);
        Column<byte>(writer, [.. nodes.Select(node => (byte)table.Costs.CountOf(node))]);
        Column(writer, table.Costs.Bytes);
    }

    // The costs of n-grams that have no number of children are the shorter ones.
    private static NGramTree.Node[] Nodes(ReadOnlySpan<byte> children, ReadOnlySpan<byte> known, int costs)
    {
        var nodes = GC.AllocateUninitializedArray<NGramTree.Node>(known.Length + 1);
        var (child, cost, next) = (1, 0, 0);
        for (var node = 0; node < known.Length; node++)
        {
            nodes[node] = new NGramTree.Node(child, cost);
            var isLongest = next == children.Length;
            cost += known[node] * NGramCosts.BytesOf(isLongest);
            if (isLongest) continue;
            var (count, shift) = (0, 0);
            for (; (children[next] & More) != 0; shift += Bits) count |= (children[next++] & (More - 1)) << shift;
            child += count | children[next++] << shift;
        }
        nodes[^1] = new NGramTree.Node(child, cost);
        return child == known.Length && cost == costs
            ? nodes
            : throw new ArgumentException($"{child} n-grams and {cost} bytes of costs, where there should be {known.Length} and {costs}.");
    }

    private static IEnumerable<byte> SevenBits((int First, int End) children)
    {
        var count = children.End - children.First;
        for (; count >= More; count >>= Bits) yield return (byte)(count & (More - 1) | More);
        yield return (byte)count;
    }

    private static T[] Column<T>(BinaryReader reader) where T : unmanaged
    {
        var bytes = reader.ReadInt32();
        if (bytes < 0 || bytes > reader.BaseStream.Length - reader.BaseStream.Position) throw new EndOfStreamException();
        var column = GC.AllocateUninitializedArray<T>(bytes / Unsafe.SizeOf<T>());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }

    private static void Column<T>(BinaryWriter writer, ReadOnlySpan<T> column) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
