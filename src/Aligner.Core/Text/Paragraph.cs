namespace Aligner.Text;

/// <summary>A non-blank line of an article.</summary>
/// <param name="Index">0-based over the non-blank lines of the article.</param>
/// <param name="Line">1-based line of the file the text starts on.</param>
/// <param name="Column">1-based column of the text's first character on that line.</param>
/// <param name="Text">Normalised (<see cref="Normalization"/>), trimmed, never empty.</param>
public sealed record Paragraph(int Index, int Line, int Column, string Text)
{
    private readonly string? original;

    /// <summary>The text as its author wrote it: non-breaking spaces, joiners and soft hyphens where they stood. Line breaks and tabs
    /// are spaces.</summary>
    public string Original { get => original ?? Text; init => original = value == Text ? null : value; }

    /// <summary>What its author wrote for some characters of <see cref="Text"/>.</summary>
    internal string OriginalOf(Extent extent) =>
        original is not null && extent.Count > 0 && new OriginalText(original) is { } read && read.Count == Text.Length
            ? read.Of(extent)
            : Text.Substring(extent.Start, extent.Count);

    /// <summary>A paragraph of a text as it was read; null where nothing is left of it when it is normalised.</summary>
    internal static Paragraph? Of(int index, int line, int column, string read) => Normalization.Line(read) is { Length: > 0 } text
        ? new Paragraph(index, line, column, text) { Original = OriginalText.Line(read) }
        : null;
}
