using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Exports;

/// <summary>A JSON object a line, a concept each, with all terms, forms and evidence and one example; given articles, only the concepts
/// that occur in one of them.</summary>
internal sealed class JsonLinesExporter : IExporter
{
    // Letters of every script stay readable. Line separators are escaped: some readers of lines would split at them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string Extension => ".jsonl";

    /// <inheritdoc/>
    public string Summary => "a JSON object a concept with terms, forms, evidence and an example, for programs and language models; "
        + "`--article` keeps what occurs in it";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        foreach (var concept in Occurring(content))
        {
            using (var json = new Utf8JsonWriter(parts[0], Options)) WriteConcept(json, concept, content);
            parts[0].WriteByte((byte)'\n');
            log.Write();
        }
        return log.Report();
    }

    private static ImmutableArray<Concept> Occurring(GlossaryExport content) => content.Options.Articles.IsDefaultOrEmpty
        ? content.Concepts
        : content.Occurring([string.Join('\n', content.Options.Articles.Select(article => article.Text))]).Single();

    private static void WriteConcept(Utf8JsonWriter json, Concept concept, GlossaryExport content)
    {
        json.WriteStartObject();
        json.WriteString("id", Normalization.WellFormed(concept.Id));
        json.WriteString("type", concept.Type.Word());
        json.WriteString("status", concept.Status.Word());
        json.WriteString("equivalence", concept.Equivalence.Word());
        json.WriteNumber("confidence", Math.Round(concept.Confidence, 3));
        json.WriteStartObject("terms");
        foreach (var language in content.Languages)
        {
            if (!concept.Terms.TryGetValue(language, out var terms)) continue;
            json.WriteStartArray(language.Value);
            foreach (var term in terms.Concat(content.Avoided(concept, language))) WriteTerm(json, term);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var evidence in concept.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("story", Normalization.WellFormed(evidence.Story));
            json.WriteString("source", Normalization.WellFormed(evidence.Source));
            json.WriteString("target", Normalization.WellFormed(evidence.Target));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (TermExample.Of(concept, content) is { } example)
        {
            json.WriteStartObject("example");
            json.WriteString("source", Normalization.WellFormed(example.Source));
            json.WriteString("target", Normalization.WellFormed(example.Target));
            json.WriteEndObject();
        }
        WriteTexts(json, "definitions", concept.Definitions);
        WriteTexts(json, "subjects", concept.Subjects);
        if (concept.Decided is { } decided)
        {
            json.WriteStartObject("decided");
            json.WriteString("by", Normalization.WellFormed(decided.By));
            if (decided.Moment is { } moment) json.WriteString("at", moment);
            json.WriteEndObject();
        }
        if (!string.IsNullOrWhiteSpace(concept.Note)) json.WriteString("note", Normalization.WellFormed(concept.Note));
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableSortedDictionary<LanguageCode, string> texts)
    {
        if (texts.IsEmpty) return;
        json.WriteStartObject(name);
        foreach (var (language, text) in texts) json.WriteString(language.Value, Normalization.WellFormed(text));
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, Term term)
    {
        json.WriteStartObject();
        json.WriteString("term", Normalization.WellFormed(term.Text));
        json.WriteBoolean("preferred", term.Preferred);
        if (term.Usage != TermUsage.Admitted) json.WriteString("usage", term.Usage.Word());
        if (term.Region is { } region) json.WriteString("region", region);
        if (term.Source is { } source) json.WriteString("source", Normalization.WellFormed(source));
        if (term.Note is { } note) json.WriteString("note", Normalization.WellFormed(note));
        json.WriteNumber("count", term.Count);
        json.WriteStartArray("forms");
        foreach (var form in term.Forms) json.WriteStringValue(Normalization.WellFormed(form));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
