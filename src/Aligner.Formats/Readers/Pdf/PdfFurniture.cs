namespace Aligner.Formats.Readers.Pdf;

/// <summary>Headers, footers and page numbers.</summary>
internal static class PdfFurniture
{
    // Of a page's height, at either end.
    private const double Margin = 0.12;

    /// <summary>The lines of all pages, each with the number of its page, but those in the margins that
    /// are only a number or stand, whatever numbers are in them, on half of the pages and at least on two.</summary>
    public static IReadOnlyList<(int Page, PdfLine Line)> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var margins = pages.SelectMany(page => page.Where(IsInMargin).Select(Shape).Distinct())
            .CountBy(shape => shape)
            .ToDictionary();
        return [.. pages.SelectMany((page, number) => page.Where(line => !IsFurniture(line)).Select(line => (number, line)))];

        bool IsFurniture(PdfLine line) =>
            IsInMargin(line) && (!Shape(line).Any(char.IsLetter) || margins[Shape(line)] >= Math.Max(2, pages.Count / 2.0));
    }

    private static bool IsInMargin(PdfLine line) => line.Height is < Margin or > 1 - Margin;

    private static string Shape(PdfLine line) => string.Concat(line.Text.Where(character => !char.IsDigit(character)));
}
