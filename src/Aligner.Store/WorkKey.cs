using System.Buffers.Binary;
using System.Security.Cryptography;
using Aligner.Store.Forms;

namespace Aligner.Store;

/// <summary>The hash of what something was computed from: 128 bits of SHA-256, so that of 10¹² keys no two are the same by
/// chance. Two numbers of 64 bits: what is generic over a key is compiled ahead, and over a UInt128, whose place in memory may be another
/// on another machine, it is not.</summary>
internal readonly record struct WorkKey(ulong High, ulong Low) : IComparable<WorkKey>
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 16;

    /// <summary>Big-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(ulong)), Low);
        return bytes;
    }

    /// <summary>The key of so many bytes.</summary>
    public static WorkKey Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));

    /// <summary>In the order of their bytes.</summary>
    public int CompareTo(WorkKey other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>The key of what is written.</summary>
    public static WorkKey Of(Action<BinaryWriter> write) => HeldBuffer.Use(
        buffer => WorkWriting.Write(buffer, write),
        static bytes =>
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.Span, hash);
            return Read(hash);
        });
}
