using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>An object for a pair of articles, both files with the text of their units and the beads by index; an array of such
/// objects for several pairs.</summary>
internal sealed class JsonAlignmentFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public string Summary => "both files with language and text of each unit, beads with indices, confidence and kind";

    /// <inheritdoc/>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        // Letters of every script stay readable; the result is no part of a page.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(parts[0], options);
        var several = content.Articles.Length != 1;
        if (several) json.WriteStartArray();
        foreach (var article in content.Articles)
        {
            json.WriteStartObject();
            json.WriteString("unit", content.Unit == AlignmentUnit.Sentence ? "sentence" : "paragraph");
            WriteSide(json, "source", article.Source, content.Unit, article.SourceSentences);
            WriteSide(json, "target", article.Target, content.Unit, article.TargetSentences);
            json.WriteStartArray("beads");
            foreach (var text in content.Texts(article))
            {
                WriteBead(json, text);
                log.Write();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
        }
        if (several) json.WriteEndArray();
        json.Flush();
        parts[0].WriteByte((byte)'\n');
        return log.Report();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Article article, AlignmentUnit unit, ImmutableArray<Sentence> sentences)
    {
        json.WriteStartObject(name);
        json.WriteString("path", Normalization.WellFormed(article.Path));
        json.WriteString("language", article.Language.Language.Value);
        json.WriteStartArray("units");
        var texts = unit == AlignmentUnit.Sentence
            ? sentences.Select(sentence => AlignmentExport.Original(article, sentence))
            : article.Paragraphs.Select(paragraph => paragraph.Original);
        foreach (var text in texts) json.WriteStringValue(Normalization.WellFormed(text));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBead(Utf8JsonWriter json, AlignedText text)
    {
        json.WriteStartObject();
        WriteIndices(json, "source", text.Bead.Source);
        WriteIndices(json, "target", text.Bead.Target);
        json.WriteNumber("confidence", Math.Round(text.Bead.Confidence, 3));
        json.WriteString("kind", text.Kind);
        json.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter json, string name, ImmutableArray<int> indices)
    {
        json.WriteStartArray(name);
        foreach (var index in indices) json.WriteNumberValue(index);
        json.WriteEndArray();
    }
}
