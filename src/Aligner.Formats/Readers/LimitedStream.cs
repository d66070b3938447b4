namespace Aligner.Formats.Readers;

/// <summary>A stream that may be read up to a limit and throws beyond it.</summary>
/// <param name="inner">Read from.</param>
/// <param name="limit">Bytes that may be read.</param>
/// <param name="exceeded">Makes what is thrown when there is more.</param>
internal sealed class LimitedStream(Stream inner, long limit, Func<Exception> exceeded) : ForwardStream(inner)
{
    /// <summary>Bytes that may still be read; below 0 where there were more.</summary>
    public long Left { get; private set; } = limit;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        Left -= count;
        return Left >= 0 ? count : throw exceeded();
    }
}
