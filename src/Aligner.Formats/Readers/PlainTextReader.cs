using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>Plain text: every non-blank line is a paragraph.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".txt", ".text"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        yield return new Article(
            file.Path, TextLines.Paragraphs(TextDecoder.Lines(file.ReadAll()), longest: file.Limits.MaxLine))
        {
            Name = file.ShortName,
        };
    }
}
