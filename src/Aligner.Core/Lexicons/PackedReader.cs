namespace Aligner.Lexicons;

/// <summary>Reads what lies packed in bytes: numbers in bytes of seven bits, lowest first, all but the last with the eighth set.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="at">Where to begin.</param>
internal struct PackedReader(byte[] bytes, int at)
{
    private const int Bits = 7;
    private const int More = 1 << Bits;

    /// <summary>All bytes, those read and those to come.</summary>
    public readonly byte[] All => bytes;

    /// <summary>The place of what comes next.</summary>
    public int At { get; private set; } = at;

    /// <summary>The next number.</summary>
    /// <exception cref="ArgumentException">It is below zero, as none that was written is.</exception>
    public int Number()
    {
        var part = bytes[At++];
        return part < More ? part : Longer(part);
    }

    /// <summary>The next byte.</summary>
    public byte Byte() => bytes[At++];

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        var read = bytes.AsSpan(At, length);
        At += length;
        return read;
    }

    private int Longer(int value)
    {
        value &= More - 1;
        for (var shift = Bits; ; shift += Bits)
        {
            var part = bytes[At++];
            value |= (part & (More - 1)) << shift;
            if (part < More) return value >= 0 ? value : throw new ArgumentException("a number is below zero");
        }
    }

    /// <summary>Adds a number as it is read.</summary>
    public static void Write(List<byte> to, int number)
    {
        for (; number >= More; number >>= Bits) to.Add((byte)(number | More));
        to.Add((byte)number);
    }
}
