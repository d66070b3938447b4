using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>Our own JSON Lines, an object a concept; its example comes from the evidence and is not read.</summary>
internal sealed class JsonLinesImporter : IImporter
{
    // Nobody corrects so many one by one: it is another format, or was damaged from there on.
    private const int BrokenInARow = 1_000;

    private const string NoJson = "no JSON here; a line is one object with the terms of a concept";

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head["\uFEFF"u8.Length..];
        return head.TrimStart(" \t\r\n"u8).StartsWith("{"u8) && head.IndexOf("\"terms\""u8) > 0;
    }

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new ImportedConcepts(options, report);
        var (number, broken) = (0, 0);
        foreach (var line in TextDecoder.Decode(file.ReadAll()).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var place = new FilePlace(file.Path, number, 1);
            if (broken == BrokenInARow)
            {
                report(place.Error(
                    ImportCodes.NotThisFormat,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{BrokenInARow:N0} lines in a row are no JSON, and the rest was not read; give a line a concept")));
                break;
            }
            broken++;
            // Told without the parser, whose exceptions take a hundred times the time of a line.
            if (line.AsSpan().TrimStart() is not ['{', ..])
            {
                report(place.Error(ImportCodes.NoConcept, NoJson));
                continue;
            }
            try
            {
                using var record = JsonDocument.Parse(line);
                broken = 0;
                if (Read(record.RootElement, place, options, report) is { } draft) concepts.Add(draft, place);
            }
            catch (JsonException exception)
            {
                report(new FilePlace(file.Path, number, ColumnOf(line, exception))
                    .Error(ImportCodes.NoConcept, NoJson));
            }
            // Half a surrogate, written as an escape: text of which the parser can make none.
            catch (InvalidOperationException)
            {
                report(place.Error(ImportCodes.NoConcept, "the line holds text that is not valid Unicode; correct its \\u escapes"));
            }
        }
        concepts.Report();
        return concepts.All;
    }

    private static ConceptDraft? Read(JsonElement record, FilePlace place, ImportOptions options, Action<Diagnostic> report)
    {
        if (record.ValueKind != JsonValueKind.Object
            || !record.TryGetProperty("terms", out var terms)
            || terms.ValueKind != JsonValueKind.Object)
        {
            report(place.Error(ImportCodes.NoConcept, "no object with 'terms'; give {\"terms\":{\"it\":[{\"term\":…}],\"nl\":[…]}}"));
            return null;
        }
        var draft = new ConceptDraft(place, options, report) { Id = TextOf(record, "id"), Note = TextOf(record, "note") };
        ReadDescription(record, draft, place);
        foreach (var evidence in ItemsOf(record, "evidence").Where(item => item.ValueKind == JsonValueKind.Object))
            draft.Evidence.Add(new Evidence(
                TextOf(evidence, "story") ?? "", TextOf(evidence, "source") ?? "", TextOf(evidence, "target") ?? ""));
        foreach (var section in terms.EnumerateObject())
        {
            if (LanguageCode.TryParse(section.Name, out var language))
                foreach (var term in ItemsOf(terms, section.Name)) ReadTerm(term, language, draft, place);
            else report(place.Error(ImportCodes.NoConcept, $"'{section.Name}' is no language code; give one such as it or nl"));
        }
        return draft;
    }

    private static void ReadDescription(JsonElement record, ConceptDraft draft, FilePlace place)
    {
        if (TextOf(record, "type") is { } type) draft.SetType(type, place);
        if (TextOf(record, "status") is { } status) draft.SetStatus(status, place);
        if (TextOf(record, "equivalence") is { } equivalence) draft.SetEquivalence(equivalence, place);
        if (TextOf(record, "confidence") is { } confidence) draft.SetConfidence(confidence, place);
        foreach (var (language, text) in TextsOf(record, "definitions")) draft.Define(language, text);
        foreach (var (language, text) in TextsOf(record, "subjects")) draft.AddSubject(language, text);
        if (record.TryGetProperty("decided", out var decided)
            && decided.ValueKind == JsonValueKind.Object
            && TextOf(decided, "by") is { } by)
            draft.Decided = new Decision(by, Decision.TryReadMoment(TextOf(decided, "at") ?? "", out var at) ? at : null);
    }

    private static void ReadTerm(JsonElement term, LanguageCode language, ConceptDraft draft, FilePlace place)
    {
        if (term.ValueKind != JsonValueKind.Object) return;
        var usage = TextOf(term, "usage") ?? "";
        var isPreferred = term.TryGetProperty("preferred", out var preferred) && preferred.ValueKind == JsonValueKind.True;
        var count = draft.Count(TextOf(term, "count") ?? "", place);
        draft.Add(
            language,
            new Term(TextOf(term, "term") ?? "", isPreferred, [.. ItemsOf(term, "forms").Select(form => form.ToString())], count)
            {
                Usage = Words.Read<TermUsage>(usage) ?? UsageWords.Read(usage)?.Usage ?? TermUsage.Admitted,
                Region = RegionTag.Of(TextOf(term, "region")),
                Source = TextOf(term, "source"),
                Note = TextOf(term, "note"),
            });
    }

    private static IEnumerable<(LanguageCode Language, string Text)> TextsOf(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var texts) || texts.ValueKind != JsonValueKind.Object) yield break;
        foreach (var text in texts.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String))
            yield return (LanguageCode.TryParse(text.Name, out var language) ? language : LanguageCode.Undetermined, text.Value.ToString());
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    // The parser counts bytes.
    private static int ColumnOf(string line, JsonException exception)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(bytes.Length, exception.BytePositionInLine ?? 0)) + 1;
    }
}
