using System.Collections.Immutable;
using System.Text;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>
/// A concept scheme of SKOS in Turtle: the preferred term of a language is its <c>prefLabel</c>, others are <c>altLabel</c>, attested forms
/// <c>hiddenLabel</c>: found by a search, never shown. Addresses are relative, so that they are those of the place it is published at.
/// </summary>
/// <remarks>W3C, "SKOS Simple Knowledge Organization System Reference" (S13: the labels of a concept are disjoint; S14: one
/// <c>prefLabel</c> a language) and "RDF 1.1 Turtle".</remarks>
internal sealed class SkosExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "skos";

    /// <inheritdoc/>
    public string Extension => ".ttl";

    /// <inheritdoc/>
    public string Summary => "SKOS concept scheme (Turtle): preferred, other and hidden labels in every language, notes, sources";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Definition | ConceptFields.Subject | ConceptFields.Region);
        using var writer = TextLines.Open(parts[0]);
        writer.WriteLine("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .");
        writer.WriteLine("@prefix dct: <http://purl.org/dc/terms/> .");
        writer.WriteLine();
        writer.WriteLine("<#scheme> a skos:ConceptScheme ;");
        writer.WriteLine($"  dct:title {Literal($"Glossary {string.Join('-', content.Languages)}", "en")} .");
        var ids = new XmlIds();
        foreach (var concept in content.Concepts) WriteConcept(writer, ids, concept, content, log);
        return log.Report();
    }

    private static void WriteConcept(StreamWriter writer, XmlIds ids, Concept concept, GlossaryExport content, LossLog log)
    {
        var labels = content.Languages.SelectMany(language => Labels(concept, language, log)).ToList();
        if (labels.Count(label => label.Property == Preferred) < 2) return;
        writer.WriteLine();
        writer.WriteLine($"<#{ids.Of(concept.Id)}> a skos:Concept ;");
        writer.WriteLine("  skos:inScheme <#scheme> ;");
        foreach (var (property, text, language) in labels) writer.WriteLine($"  {property} {Literal(text, language)} ;");
        foreach (var (language, text) in concept.Definitions) writer.WriteLine($"  skos:definition {Literal(text, Tag(language))} ;");
        foreach (var (language, text) in concept.Subjects) writer.WriteLine($"  dct:subject {Literal(text, Tag(language))} ;");
        if (!string.IsNullOrWhiteSpace(concept.Note)) writer.WriteLine($"  skos:note {Literal(concept.Note)} ;");
        foreach (var evidence in concept.Evidence) writer.WriteLine($"  dct:source {Literal(ConceptNotes.Of(evidence))} ;");
        writer.WriteLine($"  skos:editorialNote {Literal(ConceptNotes.Of(concept))} ;");
        writer.WriteLine($"  dct:type {Literal(concept.Type.Word())} ;");
        writer.WriteLine($"  skos:notation {Literal(concept.Id)} .");
        log.Write();
    }

    private const string Preferred = "skos:prefLabel";

    private static IEnumerable<(string Property, string Text, string Language)> Labels(
        Concept concept, Languages.LanguageCode language, LossLog log)
    {
        if (!concept.Terms.TryGetValue(language, out var terms)) yield break;
        var preferred = concept.PreferredTerm(language);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.OrderByDescending(term => term == preferred))
        {
            var tag = term.Region ?? language.Value;
            if (TermText.Cell.Fit(term.Text, log) is { } text && written.Add($"{text}@{tag}"))
                yield return (term.Preferred || term == preferred ? Preferred : "skos:altLabel", text, tag);
        }
        foreach (var term in terms)
            foreach (var form in term.Forms)
                if (TermText.Cell.Fit(form, log) is { } text && written.Add($"{text}@{term.Region ?? language.Value}"))
                    yield return ("skos:hiddenLabel", text, term.Region ?? language.Value);
    }

    private static string? Tag(Languages.LanguageCode language) => language.IsKnown ? language.Value : null;

    // Turtle, "String literals": what must be escaped between quotes.
    private static string Literal(string text, string? language = null)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in XmlFile.Text(text))
            literal.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        literal.Append('"');
        return (language is null ? literal : literal.Append('@').Append(language)).ToString();
    }
}
