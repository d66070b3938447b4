using Aligner.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Aligner.Formats.Readers.Pdf;

/// <summary>The lines of a page in the order in which they are read: one column after the other.</summary>
internal static class PdfPage
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Finds them: words by their nearest neighbours, blocks by Docstrum (O'Gorman 1993), the order of the blocks by how they
    /// stand to each other.</summary>
    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0) return [];
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words)).ToList();
        return [.. blocks.SelectMany((block, number) => block.TextLines.Select(line => new PdfLine(
            number,
            line.BoundingBox.Left,
            line.BoundingBox.Right,
            line.BoundingBox.Centroid.Y / page.Height,
            line.BoundingBox.Height,
            Normalization.Line(line.Text.TrimEnd() is [.. var parted, SoftHyphen] ? parted + '-' : line.Text)))).Where(
            line => line.Text.Length > 0)];
    }
}
