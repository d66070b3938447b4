using System.Text;
using System.Text.Json;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Formats.Bitexts;

/// <summary>JSON Lines: an object a line with a text per language code; rows without one of the two languages are passed over.</summary>
internal sealed class JsonLinesBitextReader : IBitextReader
{
    /// <inheritdoc/>
    public string Extension => ".jsonl";

    /// <inheritdoc/>
    public IEnumerable<BitextSegment> Read(InputFile file, LanguagePair languages, Action<Diagnostic> report)
    {
        using var stream = file.OpenContent();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var (number, line) in LimitedLines.Whole(reader, file.Limits.MaxLine))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(file, line, number, languages, report) is { } segment) yield return segment;
        }
    }

    private static BitextSegment? Parse(InputFile file, string line, int number, LanguagePair languages, Action<Diagnostic> report)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string Text(LanguageCode language) =>
                json.RootElement.ValueKind == JsonValueKind.Object
                    && json.RootElement.TryGetProperty(language.Value, out var value)
                    && value.ValueKind == JsonValueKind.String
                    ? Normalization.Line(value.GetString()!)
                    : "";
            var segment = new BitextSegment(Text(languages.Source), Text(languages.Target));
            return segment.Source.Length > 0 && segment.Target.Length > 0 ? segment : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            report(new Diagnostic(Severity.Error, "ALN613", file.Path, number,
                (int)((exception as JsonException)?.BytePositionInLine ?? 0) + 1,
                "the line is not valid JSON; one object a line is expected"));
            return null;
        }
    }
}
