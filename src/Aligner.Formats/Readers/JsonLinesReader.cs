using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Readers;

/// <summary>
/// JSON Lines: an article a line, an object with <c>text</c> and, where known, <c>id</c>, <c>url</c>, <c>title</c>,
/// <c>date</c> (ISO 8601) and <c>language</c>. Read line by line, so a file may be larger than memory. The article's path
/// names its row; lines of its paragraphs are those of the text in it. The title is its first paragraph, on line 1 like what follows it.
/// </summary>
internal sealed class JsonLinesReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var stream = file.OpenContent();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var (number, line) in LimitedLines.Of(reader, file.Limits.MaxLine))
        {
            if (number < file.Record) continue;
            if (number > file.Record) yield break;
            if (line is null)
                report(new Diagnostic(
                    Severity.Error, "ALN113", file.Path, number, 0, ReadLimitException.Line(file.Limits.MaxLine).Reason));
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(file, line, number, report) is { } article) yield return article;
        }
    }

    private static Article? Parse(InputFile file, string line, int number, Action<Diagnostic> report)
    {
        Article? Refuse(int column, Reason reason)
        {
            report(new Diagnostic(Severity.Error, "ALN106", file.Path, number, column, reason));
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Refuse(1, "the line is no JSON object; write {\"text\": \"…\"}");
            var row = json.RootElement;
            if (Field(row, "text") is not { } text)
                return Refuse(1, "the object has no string named \"text\"; put the article's text there");
            var paragraphs = TextLines.Paragraphs(text);
            if (paragraphs.IsEmpty) return Refuse(1, "the article's \"text\" is empty");
            var id = Field(row, "id");
            var title = TextLines.Paragraphs((Field(row, "title") ?? "").ReplaceLineEndings(" ")).FirstOrDefault();
            return new Article($"{file.Path}:{number}", Headed(title, paragraphs))
            {
                Name = string.IsNullOrWhiteSpace(id) ? $"{file.ShortName}-{number}" : id,
                Id = id,
                Title = title?.Text,
                Url = Field(row, "url"),
                Date = Metadata.Date(Field(row, "date")),
                DeclaredLanguage = LanguageCode.TryParse(Field(row, "language"), out var language) ? language : null,
            };
        }
        catch (JsonException exception)
        {
            return Refuse((int)(exception.BytePositionInLine ?? 0) + 1, "the line is not valid JSON; one object a line is expected");
        }
        catch (InvalidOperationException)
        {
            return Refuse(1, "the line holds text that is not valid Unicode");
        }
    }

    // Texts that begin with their headline have it once.
    private static ImmutableArray<Paragraph> Headed(Paragraph? title, ImmutableArray<Paragraph> text) =>
        title is null || text[0].Text == title.Text ? text
            : [title, .. text.Select(paragraph => paragraph with { Index = paragraph.Index + 1 })];

    private static string? Field(JsonElement row, string name) => row.TryGetProperty(name, out var value) switch
    {
        false => null,
        true when value.ValueKind == JsonValueKind.String => value.GetString(),
        true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
