using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;

namespace Aligner.Formats.Readers;

/// <summary>
/// Markdown with optional front matter (title, date, language or lang, url between lines of <c>---</c>). Every block of the body that has
/// text is a paragraph, whatever its line breaks.
/// </summary>
internal sealed class MarkdownReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".md", ".markdown"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var text = TextDecoder.Decode(file.ReadAll());
        var (fields, bodyLine) = FrontMatter(text);
        var body = string.Join('\n', TextLines.Split(text).Skip(bodyLine).Select(line => line.Line));
        string? Field(params string[] names) =>
            names.Select(fields.GetValueOrDefault).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        yield return new Article(file.Path, [.. MarkdownBlocks.Of(body, bodyLine + 1)])
        {
            Name = file.ShortName,
            Title = Field("title"),
            Url = Field("url", "link"),
            Date = Metadata.Date(Field("date", "published")),
            DeclaredLanguage = LanguageCode.TryParse(Field("language", "lang"), out var language) ? language : null,
        };
    }

    private static (Dictionary<string, string> Fields, int BodyLine) FrontMatter(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (number, line) in TextLines.Split(text))
        {
            var fence = line.TrimEnd() == "---";
            if (number == 0 && !fence) return (fields, 0);
            if (number == 0) continue;
            if (fence) return (fields, number + 1);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields[line[..colon].Trim()] = line[(colon + 1)..].Trim().Trim('"', '\'');
        }
        fields.Clear();
        return (fields, 0);
    }
}
