namespace Aligner.Text;

/// <summary>A non-blank line of an article.</summary>
/// <param name="Index">0-based over the non-blank lines of the article.</param>
/// <param name="Line">1-based line of the file the text starts on.</param>
/// <param name="Column">1-based column of the text's first character on that line.</param>
/// <param name="Text">Normalised (<see cref="Normalization"/>), trimmed, never empty.</param>
public sealed record Paragraph(int Index, int Line, int Column, string Text);
