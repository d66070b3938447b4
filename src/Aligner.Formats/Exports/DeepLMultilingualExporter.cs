using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// The body of a request that makes a multilingual glossary of DeepL's interface v3: a dictionary for each pair of the languages and each
/// direction. Entries are CSV, whose quoting DeepL documents; of its TSV it says only that the separator differs.
/// </summary>
/// <remarks>developers.deepl.com, "Multilingual glossaries".</remarks>
internal sealed class DeepLMultilingualExporter : IExporter
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "deepl-v3";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public string Summary => "DeepL multilingual glossary, the JSON that `POST /v3/glossaries` takes: a dictionary for each "
        + "pair of languages, both directions";

    /// <inheritdoc/>
    public bool Forces => true;

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using (var json = new Utf8JsonWriter(parts[0], Options))
        {
            json.WriteStartObject();
            json.WriteString("name", $"{Product.Name} {string.Join('-', content.Languages)}");
            json.WriteStartArray("dictionaries");
            foreach (var pair in Pairs(content.Languages)) WriteDictionary(json, content.Turned(pair), log);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        parts[0].WriteByte((byte)'\n');
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        return log.Report();
    }

    private static IEnumerable<LanguagePair> Pairs(ImmutableArray<LanguageCode> languages) =>
        from source in languages from target in languages where source != target select new LanguagePair(source, target);

    private static void WriteDictionary(Utf8JsonWriter json, GlossaryExport content, LossLog log)
    {
        // DeepL refuses a dictionary without entries.
        var rows = DeepLExporter.Rules.Rows(content, log);
        if (rows.Count == 0) return;
        json.WriteStartObject();
        json.WriteString("source_lang", content.Pair.Source.Value);
        json.WriteString("target_lang", content.Pair.Target.Value);
        json.WriteString("entries", Entries(rows, log));
        json.WriteString("entries_format", "csv");
        json.WriteEndObject();
    }

    private static string Entries(IReadOnlyList<TermRow> rows, LossLog log)
    {
        using var entries = new MemoryStream();
        TableFile.Write(entries, Separation.Commas, [], rows, log);
        return Encoding.UTF8.GetString(entries.ToArray());
    }
}
