namespace Aligner.Formats.Readers;

/// <summary>A stream that may be read up to a limit and throws beyond it. Closes what it reads from.</summary>
/// <param name="inner">Read from.</param>
/// <param name="limit">Bytes that may be read.</param>
/// <param name="exceeded">Makes what is thrown when there is more.</param>
internal sealed class LimitedStream(Stream inner, long limit, Func<Exception> exceeded) : Stream
{
    /// <summary>Bytes that may still be read; below 0 where there were more.</summary>
    public long Left { get; private set; } = limit;

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

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Left -= count;
        return Left >= 0 ? count : throw exceeded();
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
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
