namespace Aligner.Formats.Readers.Pdf;

/// <summary>A line of text on a page.</summary>
/// <param name="Block">0-based number, within its page, of the block of lines it belongs to.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Height">Where it stands on the page, from 0 at the foot to 1 at the head.</param>
/// <param name="Size">Its height, in points.</param>
/// <param name="Text">Normalised, never empty.</param>
internal sealed record PdfLine(int Block, double Left, double Right, double Height, double Size, string Text);
