using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aligner.Formats.Readers;

/// <summary>Word documents: every non-blank paragraph of the body, tables included; a paragraph's line is
/// its number in the document.</summary>
public sealed class DocxReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".docx"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var stream = new MemoryStream(file.ReadAll());
        using var document = Open(stream);
        var paragraphs = ImmutableArray.CreateBuilder<Text.Paragraph>();
        var number = 0;
        foreach (var element in document.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            ?? [])
        {
            number++;
            foreach (var line in Text(element).Split('\n'))
                if (Normalization.Line(line) is { Length: > 0 } normal)
                    paragraphs.Add(new Text.Paragraph(paragraphs.Count, number, 1, normal));
        }
        yield return new Article(file.Path, paragraphs.DrainToImmutable())
        {
            Name = file.ShortName,
            Title = document.PackageProperties.Title is { Length: > 0 } title ? title : null,
        };
    }

    private static WordprocessingDocument Open(Stream stream)
    {
        try { return WordprocessingDocument.Open(stream, isEditable: false); }
        catch (Exception exception)
            when (exception is OpenXmlPackageException or InvalidDataException or FileFormatException or FormatException
                or InvalidOperationException)
        {
            throw new UndecodableException("no Word document", exception);
        }
    }

    private static string Text(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(element => element switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text run => run.Text,
        TabChar => " ",
        Break => "\n",
        NoBreakHyphen => "-",
        _ => "",
    }));
}
