using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Aligner.Formats.Readers.Pdf;

/// <summary>PDF with text: its paragraphs, over columns and pages; a paragraph's line is its number in the document.</summary>
internal sealed class PdfReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".pdf"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var document = Open(file);
        if (document is null)
        {
            report(Diagnostic.Error("ALN122", file.Path, "the PDF is encrypted; save it without a password"));
            yield break;
        }
        var lines = PdfFurniture.Without([.. document.GetPages().Select(PdfPage.Of)]);
        if (lines.Count == 0)
        {
            report(Diagnostic.Error(
                "ALN123", file.Path, "the PDF has no text, only pictures of it; run text recognition (OCR) over it first"));
            yield break;
        }
        var title = Normalization.Line(document.Information.Title ?? "");
        yield return new Article(file.Path, [.. PdfParagraphs.Of(lines).Select((text, index) => new Paragraph(index, index + 1, 1, text))])
        {
            Name = file.ShortName,
            Title = title.Length > 0 ? title : null,
        };
    }

    private static PdfDocument? Open(InputFile file)
    {
        try
        {
            return PdfDocument.Open(file.ReadAll());
        }
        catch (PdfDocumentEncryptedException)
        {
            return null;
        }
    }
}
