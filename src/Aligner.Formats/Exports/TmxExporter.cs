using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// TMX 1.4 of a glossary: a unit for each concept with the preferred term of each language. What a translation memory
/// has no element for is kept in properties, which the importer reads back.
/// </summary>
internal sealed class TmxExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "tmx";

    /// <inheritdoc/>
    public string Extension => ".tmx";

    /// <inheritdoc/>
    public string Summary => "TMX 1.4 translation memory of the terms; other terms, forms and status in properties";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.All);
        using var xml = XmlFile.Open(parts[0]);
        TmxFile.Start(xml, "phrase", content.Pair.Source, content.Options.Date);
        foreach (var concept in content.Concepts) WriteUnit(xml, concept, content, log);
        xml.WriteEndDocument();
        return log.Report();
    }

    private static void WriteUnit(XmlWriter xml, Concept concept, GlossaryExport content, LossLog log)
    {
        var terms = content.Languages
            .Select(language => (Language: language, Text: concept.PreferredTerm(language) is { } term
                ? TermText.Cell.Fit(term.Text, log)
                : null))
            .Where(term => term.Text is not null).ToList();
        if (terms.Count < 2) return;
        xml.WriteStartElement("tu");
        xml.WriteAttributeString("tuid", XmlFile.Text(concept.Id));
        if (!string.IsNullOrWhiteSpace(concept.Note)) xml.WriteText("note", concept.Note);
        TmxFile.Property(xml, "x-type", concept.Type.Word());
        TmxFile.Property(xml, "x-status", concept.Status.Word());
        TmxFile.Property(xml, "x-equivalence", concept.Equivalence.Word());
        TmxFile.Property(xml, "x-confidence", concept.Confidence.ToString("0.0##", CultureInfo.InvariantCulture));
        foreach (var (language, definition) in concept.Definitions) TmxFile.Property(xml, "x-definition", definition, language);
        foreach (var (language, subject) in concept.Subjects) TmxFile.Property(xml, "x-subject", subject, language);
        if (concept.Decided is { } decided)
        {
            TmxFile.Property(xml, "x-decided-by", decided.By);
            if (decided.Moment is { } moment) TmxFile.Property(xml, "x-decided-at", moment);
        }
        foreach (var evidence in concept.Evidence) TmxFile.Property(xml, "x-evidence", ConceptNotes.Of(evidence));
        foreach (var (language, text) in terms) WriteVariant(xml, concept, language, text!, log);
        xml.WriteEndElement();
        log.Write();
    }

    private static void WriteVariant(XmlWriter xml, Concept concept, LanguageCode language, string text, LossLog log)
    {
        var preferred = concept.PreferredTerm(language)!;
        xml.WriteStartElement("tuv");
        xml.WriteLanguage(language, preferred.Region);
        if (preferred.Note is { } note) xml.WriteText("note", note);
        WriteFields("x-", preferred);
        TmxFile.Property(xml, "x-count", preferred.Count.ToString(CultureInfo.InvariantCulture));
        WriteForms("x-form", preferred);
        foreach (var other in concept.Terms[language].Where(term => term != preferred))
        {
            if (TermText.Cell.Fit(other.Text, log) is not { } otherText) continue;
            TmxFile.Property(xml, "x-term", otherText);
            WriteFields("x-term-", other);
            if (other.Preferred) TmxFile.Property(xml, "x-term-preferred", "true");
            if (other.Region is { } region) TmxFile.Property(xml, "x-term-region", region);
            if (other.Note is { } words) TmxFile.Property(xml, "x-term-note", words);
            TmxFile.Property(xml, "x-term-count", other.Count.ToString(CultureInfo.InvariantCulture));
            WriteForms("x-term-form", other);
        }
        xml.WriteElementString("seg", text);
        xml.WriteEndElement();

        void WriteFields(string prefix, Term term)
        {
            if (term.Usage != TermUsage.Admitted) TmxFile.Property(xml, prefix + "usage", term.Usage.Word());
            if (term.Source is { } source) TmxFile.Property(xml, prefix + "source", source);
        }

        void WriteForms(string type, Term term)
        {
            foreach (var form in term.Forms)
                if (TermText.Cell.Fit(form, log) is { } fitting) TmxFile.Property(xml, type, fitting);
        }
    }
}
