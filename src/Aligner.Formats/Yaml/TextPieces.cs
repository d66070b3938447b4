namespace Aligner.Formats.Yaml;

/// <summary>A text put together of pieces of others, copied once: nearly all of a large one is what it was.</summary>
internal sealed class TextPieces
{
    private readonly List<ReadOnlyMemory<char>> pieces = [];

    /// <summary>Characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a line may begin here.</summary>
    public bool EndsLine => Length == 0 || pieces[^1].Span[^1] == '\n';

    /// <summary>Adds a text.</summary>
    public TextPieces Append(string text) => Append(text.AsMemory());

    /// <summary>Adds the characters of a text from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public TextPieces Append(string text, int start, int end) => Append(text.AsMemory(start, end - start));

    /// <summary>Adds the pieces of another.</summary>
    public TextPieces Append(TextPieces other)
    {
        foreach (var piece in other.pieces) Append(piece);
        return this;
    }

    /// <summary>Whether the text is another.</summary>
    public bool Is(ReadOnlySpan<char> other)
    {
        if (other.Length != Length) return false;
        foreach (var piece in pieces)
        {
            if (!other.StartsWith(piece.Span)) return false;
            other = other[piece.Length..];
        }
        return true;
    }

    private TextPieces Append(ReadOnlyMemory<char> piece)
    {
        if (!piece.IsEmpty) pieces.Add(piece);
        Length += piece.Length;
        return this;
    }

    /// <summary>The text.</summary>
    public override string ToString() => string.Create(Length, pieces, (text, pieces) =>
    {
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(text);
            text = text[piece.Length..];
        }
    });
}
