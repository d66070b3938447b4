using System.Security.Cryptography;
using System.Text;

namespace Aligner.Formats.Files;

/// <summary>
/// A text in UTF-8, put together of pieces of others: nearly all of a large one is what it was. It is written, hashed and compared as it
/// is, and nothing of its size is made. No piece ends within a character.
/// </summary>
internal sealed class Utf8Pieces
{
    // Bytes of a file that are looked at in one go.
    private const int ReadAtOnce = 64 * 1024;

    private readonly List<ReadOnlyMemory<byte>> pieces = [];

    // Where in the text each piece begins.
    private readonly List<int> starts = [];

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a line may begin here.</summary>
    public bool EndsLine => Length == 0 || pieces[^1].Span[^1] == '\n';

    /// <summary>SHA-256, in hexadecimal.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var piece in pieces) hash.AppendData(piece.Span);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Adds a text.</summary>
    public Utf8Pieces Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a text that is UTF-8 already and stays where it is.</summary>
    public Utf8Pieces Append(ReadOnlyMemory<byte> piece)
    {
        if (piece.IsEmpty) return this;
        starts.Add(Length);
        pieces.Add(piece);
        Length += piece.Length;
        return this;
    }

    /// <summary>Adds the pieces of another.</summary>
    public Utf8Pieces Append(Utf8Pieces other)
    {
        foreach (var piece in other.pieces) Append(piece);
        return this;
    }

    /// <summary>The text from <paramref name="start"/> to before <paramref name="end"/>, in the pieces it has here.</summary>
    public Utf8Pieces Part(int start, int end)
    {
        var part = new Utf8Pieces();
        var first = starts.BinarySearch(start);
        for (var at = first < 0 ? ~first - 1 : first; at >= 0 && at < pieces.Count && starts[at] < end; at++)
        {
            var from = Math.Max(start - starts[at], 0);
            part.Append(pieces[at][from..Math.Min(end - starts[at], pieces[at].Length)]);
        }
        return part;
    }

    /// <summary>How many lines end in it.</summary>
    public int LineEnds() => pieces.Sum(piece => piece.Span.Count((byte)'\n'));

    /// <summary>Whether the text is another.</summary>
    public bool Is(ReadOnlySpan<byte> other)
    {
        if (other.Length != Length) return false;
        foreach (var piece in pieces)
        {
            if (!other.StartsWith(piece.Span)) return false;
            other = other[piece.Length..];
        }
        return true;
    }

    /// <summary>Whether the rest of a stream is the text and nothing else.</summary>
    public bool IsIn(Stream stream)
    {
        var there = new byte[Math.Min(Length, ReadAtOnce)];
        foreach (var piece in pieces)
        {
            for (var at = 0; at < piece.Length; at += there.Length)
            {
                var read = there.AsSpan(0, Math.Min(there.Length, piece.Length - at));
                if (stream.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) < read.Length
                    || !read.SequenceEqual(piece.Span.Slice(at, read.Length)))
                    return false;
            }
        }
        return stream.ReadByte() < 0;
    }

    /// <summary>Writes the text.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var piece in pieces) stream.Write(piece.Span);
    }

    /// <summary>The text in one piece: what it is already, or a copy.</summary>
    public ReadOnlyMemory<byte> Whole()
    {
        if (pieces.Count <= 1) return pieces.FirstOrDefault();
        var whole = new byte[Length];
        for (var i = 0; i < pieces.Count; i++) pieces[i].Span.CopyTo(whole.AsSpan(starts[i]));
        return whole;
    }

    /// <summary>The text.</summary>
    public override string ToString() =>
        string.Create(pieces.Sum(piece => Encoding.UTF8.GetCharCount(piece.Span)), pieces, (text, pieces) =>
        {
            foreach (var piece in pieces) text = text[Encoding.UTF8.GetChars(piece.Span, text)..];
        });
}
