using System.Xml;
using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>Word documents: every non-blank paragraph of the body, tables included; a paragraph's line is
/// its number in the document.</summary>
internal sealed class DocxReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".docx"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var package = new WordPackage(new MemoryStream(file.ReadAll()), file.Limits);
        var paragraphs = new WordBody(file.Limits).Read(package.Body);
        yield return new Article(file.Path, paragraphs) { Name = file.ShortName, Title = Title(package, file, report) };
    }

    // What is wrong with the properties is no reason to lose the text.
    private static string? Title(WordPackage package, InputFile file, Action<Diagnostic> report)
    {
        try
        {
            return package.Title;
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or ReadLimitException)
        {
            report(Diagnostic.Warning(
                "ALN115", file.Path, $"its properties can't be read, so that its title is not known ({exception.Message}); save it again"));
            return null;
        }
    }
}
