namespace Aligner.Formats.Readers;

/// <summary>A stream whose beginning was looked at: first those bytes, then the rest.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private ReadOnlyMemory<byte> unread;

    private PeekedStream(byte[] head, Stream rest)
        : base(rest)
    {
        Head = head;
        unread = head;
    }

    /// <summary>The bytes that were looked at, however many of them were read meanwhile.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Looks at the first <paramref name="count"/> bytes of a stream, or at all there are.</summary>
    public static PeekedStream At(Stream stream, int count)
    {
        var head = new byte[count];
        var length = stream.ReadAtLeast(head, count, throwOnEndOfStream: false);
        return new PeekedStream(head[..length], stream);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (unread.IsEmpty) return Inner.Read(buffer);
        var count = Math.Min(unread.Length, buffer.Length);
        unread.Span[..count].CopyTo(buffer);
        unread = unread[count..];
        return count;
    }
}
