namespace Aligner.Formats.Readers;

/// <summary>A stream whose beginning was looked at: first those bytes, then the rest. Closes the rest.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream rest;
    private ReadOnlyMemory<byte> unread;

    private PeekedStream(byte[] head, Stream rest)
    {
        Head = head;
        unread = head;
        this.rest = rest;
    }

    /// <summary>The bytes that were looked at, however many of them were read meanwhile.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Looks at the first <paramref name="count"/> bytes of a stream, or at all there are.</summary>
    public static PeekedStream At(Stream stream, int count)
    {
        var head = new byte[count];
        var length = stream.ReadAtLeast(head, count, throwOnEndOfStream: false);
        return new PeekedStream(head[..length], stream);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (unread.IsEmpty) return rest.Read(buffer);
        var count = Math.Min(unread.Length, buffer.Length);
        unread.Span[..count].CopyTo(buffer);
        unread = unread[count..];
        return count;
    }

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
