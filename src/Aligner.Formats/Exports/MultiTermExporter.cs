using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>MultiTerm XML: <c>mtf</c> → <c>conceptGrp</c> → <c>languageGrp</c> → <c>termGrp</c>, entries numbered from 1.</summary>
internal sealed class MultiTermExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "multiterm";

    /// <inheritdoc/>
    public string Extension => ".xml";

    /// <inheritdoc/>
    public string Summary => "MultiTerm XML: every term and form, with subject, status, confidence and note fields; beside a file the "
        + "definition (`.xdt`) of a termbase that takes them";

    /// <inheritdoc/>
    public ImmutableArray<string> Parts(LanguagePair pair) => ["", ".xdt"];

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.OfTelling(Name, content, ConceptFields.All & ~ConceptFields.Decision);
        if (parts.Length > 1) MultiTermDefinition.Write(parts[1], content);
        using var xml = XmlFile.Open(parts[0]);
        xml.WriteStartDocument();
        xml.WriteStartElement("mtf");
        foreach (var concept in content.Concepts)
        {
            var languages = content.Languages.Select(language => (Language: language, Terms: Fit(concept, language, content, log)))
                .Where(section => section.Terms.Count > 0)
                .ToList();
            if (languages.Count < 2) continue;
            log.Write();
            xml.WriteStartElement("conceptGrp");
            xml.WriteElementString("concept", log.Written.ToString(CultureInfo.InvariantCulture));
            if (content.Options.Date is { } date)
            {
                xml.WriteStartElement("transacGrp");
                xml.WriteText("transac", "type", "origination", Product.Name);
                xml.WriteElementString("date", date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            Field(xml, MultiTermField.Subject, concept.Type.Word());
            Field(xml, MultiTermField.Status, concept.Status.Word());
            Field(xml, MultiTermField.Confidence, concept.Confidence.ToString("0.0##", CultureInfo.InvariantCulture));
            if (concept.Equivalence != Equivalence.Exact) Field(xml, MultiTermField.Equivalence, concept.Equivalence.Word());
            foreach (var subject in concept.Subjects.Values.Distinct()) Field(xml, MultiTermField.Domain, subject);
            foreach (var (language, text) in concept.Definitions)
                if (languages.TrueForAll(section => section.Language != language)) Field(xml, MultiTermField.Definition, text);
            if (!string.IsNullOrWhiteSpace(concept.Note)) Field(xml, MultiTermField.Note, concept.Note);
            foreach (var evidence in concept.Evidence) Field(xml, MultiTermField.Source, ConceptNotes.Of(evidence));
            foreach (var (language, terms) in languages) WriteLanguage(xml, concept, language, terms);
            xml.WriteEndElement();
        }
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        xml.WriteEndDocument();
        return log.Report();
    }

    /// <summary>What MultiTerm calls a language in its files.</summary>
    internal static string Locale(LanguageCode language) => language.Value.ToUpperInvariant();

    private static List<(string Text, string Kind, Term Term)> Fit(
        Concept concept, LanguageCode language, GlossaryExport content, LossLog log)
    {
        var fitting = new List<(string, string, Term)>();
        if (!concept.Terms.TryGetValue(language, out var terms)) return fitting;
        var preferred = concept.PreferredTerm(language);
        foreach (var term in terms.OrderByDescending(term => term == preferred).Concat(content.Avoided(concept, language)))
        {
            if (TermText.Cell.Fit(term.Text, log) is not { } text) continue;
            fitting.Add((text, term.Preferred || term == preferred ? "preferred" : term.IsOffered ? "admitted" : term.Usage.Word(), term));
            foreach (var form in term.Forms)
                if (TermText.Cell.Fit(form, log) is { } formText) fitting.Add((formText, MultiTermField.Form, term));
        }
        return fitting;
    }

    private static void WriteLanguage(
        XmlWriter xml, Concept concept, LanguageCode language, List<(string Text, string Kind, Term Term)> terms)
    {
        xml.WriteStartElement("languageGrp");
        xml.WriteStartElement("language");
        xml.WriteAttributeString("type", LanguageNames.English(language));
        xml.WriteAttributeString("lang", Locale(language));
        xml.WriteEndElement();
        if (concept.Definitions.TryGetValue(language, out var definition)) Field(xml, MultiTermField.Definition, definition);
        foreach (var (text, kind, term) in terms)
        {
            xml.WriteStartElement("termGrp");
            xml.WriteElementString("term", text);
            Field(xml, MultiTermField.Usage, kind);
            if (kind != MultiTermField.Form) WriteFields(xml, term);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteFields(XmlWriter xml, Term term)
    {
        if (term.Region is { } region) Field(xml, MultiTermField.Region, region);
        if (term.Source is { } source) Field(xml, MultiTermField.Source, source);
        if (term.Note is { } note) Field(xml, MultiTermField.Note, note);
    }

    private static void Field(XmlWriter xml, MultiTermField field, string value)
    {
        xml.WriteStartElement("descripGrp");
        xml.WriteText("descrip", "type", field.Name, value);
        xml.WriteEndElement();
    }
}
