namespace Aligner.Text;

/// <summary>A sentence of an article.</summary>
/// <param name="Index">0-based over the whole article.</param>
/// <param name="Paragraph">Index of the <see cref="Text.Paragraph"/> it stands in.</param>
/// <param name="Extent">Characters of the paragraph's text it covers, white space at its ends left out.</param>
/// <param name="Text">The characters of <paramref name="Extent"/>.</param>
public sealed record Sentence(int Index, int Paragraph, Extent Extent, string Text);
