using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aligner.Store;

/// <summary>The hash of what something was computed from: 128 bits of SHA-256, so that of 10¹² keys no two are the same by
/// chance.</summary>
internal readonly record struct WorkKey(UInt128 Value)
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 16;

    /// <summary>Big-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    /// <summary>The key of so many bytes.</summary>
    public static WorkKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>The key of what is written.</summary>
    public static WorkKey Of(Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream();
        // Strings go with their lengths, so that what is written can be parted in one way only.
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true)) write(writer);
        return Read(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
