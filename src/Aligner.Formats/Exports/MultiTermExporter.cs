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
    public string Summary => "MultiTerm XML: every term and form, with subject, status, confidence and note fields";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var xml = XmlFile.Open(parts[0]);
        xml.WriteStartDocument();
        xml.WriteStartElement("mtf");
        foreach (var concept in content.Concepts)
        {
            var languages = content.Languages.Select(language => (Language: language, Terms: Fit(concept, language, log)))
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
            Field(xml, "Subject", concept.Type.Word());
            Field(xml, "Status", concept.Status.Word());
            Field(xml, "Confidence", concept.Confidence.ToString("0.0##", CultureInfo.InvariantCulture));
            if (concept.Equivalence != Equivalence.Exact) Field(xml, "Equivalence", concept.Equivalence.Word());
            if (!string.IsNullOrWhiteSpace(concept.Note)) Field(xml, "Note", concept.Note);
            foreach (var evidence in concept.Evidence) Field(xml, "Source", ConceptNotes.Of(evidence));
            foreach (var (language, terms) in languages) WriteLanguage(xml, language, terms);
            xml.WriteEndElement();
        }
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        xml.WriteEndDocument();
        return log.Report();
    }

    private static List<(string Text, string Kind)> Fit(Concept concept, LanguageCode language, LossLog log)
    {
        var fitting = new List<(string, string)>();
        if (!concept.Terms.TryGetValue(language, out var terms)) return fitting;
        var preferred = concept.PreferredTerm(language);
        foreach (var term in terms.OrderByDescending(term => term == preferred))
        {
            if (TermText.Cell.Fit(term.Text, log) is not { } text) continue;
            fitting.Add((text, term == preferred ? "preferred" : "admitted"));
            foreach (var form in term.Forms)
                if (TermText.Cell.Fit(form, log) is { } formText) fitting.Add((formText, "form"));
        }
        return fitting;
    }

    private static void WriteLanguage(XmlWriter xml, LanguageCode language, List<(string Text, string Kind)> terms)
    {
        xml.WriteStartElement("languageGrp");
        xml.WriteStartElement("language");
        xml.WriteAttributeString("type", LanguageNames.English(language));
        xml.WriteAttributeString("lang", language.Value.ToUpperInvariant());
        xml.WriteEndElement();
        foreach (var (text, kind) in terms)
        {
            xml.WriteStartElement("termGrp");
            xml.WriteElementString("term", text);
            Field(xml, "Usage", kind);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Field(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("descripGrp");
        xml.WriteText("descrip", "type", name, value);
        xml.WriteEndElement();
    }
}
