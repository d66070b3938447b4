using System.Text.RegularExpressions;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;

namespace Aligner.Formats.Readers;

/// <summary>
/// Markdown with optional front matter (title, date, language or lang, url: YAML between lines of <c>---</c>, TOML between lines of
/// <c>+++</c>). Every block of the body that has text is a paragraph, whatever its line breaks.
/// </summary>
internal sealed partial class MarkdownReader : IArticleReader
{
    // What front matter begins with, where it is no prose between rules: a name (title: or "title" =) or a table of TOML.
    [GeneratedRegex("""^(["']?[\w.-]+["']?\s*[:=](\s|$)|\[[\w."-]+\]$)""", RegexOptions.CultureInvariant)]
    private static partial Regex FirstOfFrontMatter();

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
        var (fence, separator, isBegun, isBlank) = ("", ':', false, true);
        foreach (var (number, line) in TextLines.Split(text))
        {
            if (number == 0)
            {
                fence = line.TrimEnd();
                if (fence is not ("---" or "+++")) return (fields, 0);
                separator = fence == "+++" ? '=' : ':';
                continue;
            }
            if (line.TrimEnd() == fence) return (fields, isBegun || isBlank ? number + 1 : 0);
            if (!isBegun && line.Trim() is { Length: > 0 } first)
            {
                isBlank = false;
                // A comment, or a heading: what follows tells.
                if (first[0] == '#') continue;
                if (!FirstOfFrontMatter().IsMatch(first)) return (fields, 0);
                isBegun = true;
            }
            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0) fields[line[..at].Trim().Trim('"', '\'')] = line[(at + 1)..].Trim().Trim('"', '\'');
        }
        fields.Clear();
        return (fields, 0);
    }
}
