using System.Text.RegularExpressions;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;

namespace Aligner.Formats.Readers;

/// <summary>
/// Markdown with optional front matter (title, date, language or lang, url between lines of <c>---</c>). Every
/// non-blank line of the body is a paragraph, its markup taken away.
/// </summary>
internal sealed partial class MarkdownReader : IArticleReader
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
        yield return new Article(file.Path, TextLines.Paragraphs(body, bodyLine + 1, WithoutMarkup))
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

    // A line of nothing but markup keeps its characters, so that every non-blank line stays a paragraph.
    private static string WithoutMarkup(string line)
    {
        var bare = Emphasis().Replace(Link().Replace(LineStart().Replace(line, ""), "$1"), "$2");
        return string.IsNullOrWhiteSpace(bare) ? line : bare;
    }

    /// <summary>Heading, quotation and list marks at the start of a line: <c>## </c>, <c>&gt; </c>, <c>- </c>, <c>* </c>.</summary>
    [GeneratedRegex(@"^\s*(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    /// <summary>Links and images: <c>[text](address)</c>, the text in group 1.</summary>
    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+""[^""]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>Emphasis and code: <c>**text**</c>, <c>_text_</c>, <c>`text`</c>, the text in group 2; stars in the
    /// middle of a word are text.</summary>
    [GeneratedRegex(@"(?<![\w*])(\*{1,3}|_{1,3}|`)(?=\S)([^*_`]+)(?<=\S)\1(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
