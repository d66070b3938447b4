using System.Buffers.Binary;
using System.Security.Cryptography;
using Aligner.Store.Forms;

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
    public static WorkKey Of(Action<BinaryWriter> write) => Read(SHA256.HashData(WorkWriting.Bytes(write)));
}
