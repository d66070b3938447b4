using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Aligner.Store;

/// <summary>
/// What one task of a stage computed: entries as in a store, in one file that is written once and read from its beginning. Entries are
/// kept in memory until then. Thread-safe while they come in.
/// </summary>
internal sealed class Part : IWorkStore
{
    // "ALNP", and the version of the form.
    private static readonly byte[] Mark = [.. "ALNP"u8, 2];

    // Bytes of the hash that stands before each entry: what a disk or a copy changed is no result.
    private const int CheckLength = 8;

    private readonly ConcurrentDictionary<Slot, byte[]> entries = new();

    /// <inheritdoc/>
    public byte[]? Find(WorkKind kind, WorkKey key) => entries.GetValueOrDefault(new Slot(kind, key));

    /// <inheritdoc/>
    public void Keep(WorkKind kind, WorkKey key, byte[] value) => entries[new Slot(kind, key)] = value;

    /// <inheritdoc/>
    public void Flush()
    {
        // A part is written when it is done.
    }

    /// <summary>Writes the entries, in the order of kinds and keys.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="madeBy">Hash of everything but the input that they rest on.</param>
    public void Write(Stream stream, WorkKey madeBy)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(madeBy.ToBytes());
        foreach (var slot in entries.Keys.Order())
        {
            var (kind, key) = slot;
            var value = entries[slot];
            writer.Write((byte)kind);
            writer.Write(HashOf(kind, key, value));
            writer.Write(key.ToBytes());
            writer.Write7BitEncodedInt(value.Length);
            writer.Write(value);
        }
        writer.Write((byte)0);
    }

    /// <summary>The entries of a part, one after the other; null where it was made by another program,
    /// with other data or settings.</summary>
    /// <param name="stream">One that knows its length, read to its end; the caller closes it.</param>
    /// <param name="madeBy">As it must have been written with.</param>
    /// <exception cref="InvalidDataException">While entries are taken: the part is cut short, or not what was written.</exception>
    public static IEnumerable<(WorkKind Kind, WorkKey Key, byte[] Value)>? Read(Stream stream, WorkKey madeBy)
    {
        var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark)
            && reader.ReadBytes(WorkKey.Length).AsSpan().SequenceEqual(madeBy.ToBytes())
            ? Entries(reader)
            : null;
    }

    private static IEnumerable<(WorkKind Kind, WorkKey Key, byte[] Value)> Entries(BinaryReader reader)
    {
        for (var kind = Kind(reader); kind != 0; kind = Kind(reader))
        {
            var check = Exactly(reader, CheckLength);
            var key = WorkKey.Read(Exactly(reader, WorkKey.Length));
            var value = Exactly(reader, Length(reader));
            if (!check.AsSpan().SequenceEqual(HashOf(kind, key, value))) throw new InvalidDataException("it is not what was written");
            yield return (kind, key, value);
        }
        if (reader.BaseStream.ReadByte() >= 0) throw new InvalidDataException("it goes on after its end");
    }

    private static WorkKind Kind(BinaryReader reader) => (WorkKind)Exactly(reader, 1)[0];

    private static int Length(BinaryReader reader)
    {
        try
        {
            return reader.Read7BitEncodedInt();
        }
        catch (Exception exception) when (exception is FormatException or EndOfStreamException)
        {
            throw CutShort();
        }
    }

    // Looked at before: a wrong length would take all memory.
    private static byte[] Exactly(BinaryReader reader, int count) =>
        count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? reader.ReadBytes(count) : throw CutShort();

    private static InvalidDataException CutShort() => new("it is cut short");

    private static byte[] HashOf(WorkKind kind, WorkKey key, byte[] value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)kind, .. key.ToBytes()]);
        hash.AppendData(value);
        return hash.GetHashAndReset()[..CheckLength];
    }
}
