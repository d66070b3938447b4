using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>
/// A glossary file of Weblate: TBX of version 2, bilingual, an entry for each term with each translation, for a string there has one of
/// each. What must not be used is an entry of its own, whose administrative status makes Weblate flag it as a forbidden translation.
/// </summary>
/// <remarks>docs.weblate.org, "TermBase eXchange format": explanation of the translation in <c>note</c>
/// from the translator, of the source in
/// <c>descrip</c>, forbidden and obsolete in <c>administrativeStatus</c>.</remarks>
internal sealed class WeblateExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "weblate";

    /// <inheritdoc/>
    public string Extension => ".tbx";

    /// <inheritdoc/>
    public string Summary => "Weblate glossary: bilingual TBX version 2, an entry a term and translation, forbidden terms flagged, "
        + "notes as explanations";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.OfTelling(Name, content, ConceptFields.Definition);
        using var xml = XmlFile.Open(parts[0]);
        MartifFile.Start(xml, content);
        var ids = new XmlIds();
        foreach (var pair in TermPair.All(content, TermText.Cell, log))
            WriteEntry(xml, ids.Of(pair.Concept.Id), content, pair.Concept, pair.SourceText, pair.TargetText, pair.Comment(), null, log);
        foreach (var concept in content.Concepts)
        {
            if (TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Source)!.Text, log) is not { } source) continue;
            foreach (var term in content.Avoided(concept, content.Pair.Target))
                if (TermText.Cell.Fit(term.Text, log) is { } text)
                    WriteAvoided(xml, ids.Of(concept.Id), content, concept, source, text, term, log);
            foreach (var term in content.Avoided(concept, content.Pair.Source)) log.Add(LossReason.NotToUse, term.Text);
        }
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        xml.WriteEndDocument();
        return log.Report();
    }

    private static void WriteAvoided(
        XmlWriter xml, string id, GlossaryExport content, Concept concept, string source, string target, Term term, LossLog log) =>
        WriteEntry(
            xml, id, content, concept, source, target, "never use", term.Usage == TermUsage.Forbidden ? "forbidden" : "obsolete", log);

    private static void WriteEntry(
        XmlWriter xml,
        string id,
        GlossaryExport content,
        Concept concept,
        string source,
        string target,
        string explanation,
        string? status,
        LossLog log)
    {
        xml.WriteStartElement("termEntry");
        xml.WriteAttributeString("id", id);
        if (concept.DefinitionFor(content.Pair.Source) is { } definition)
            xml.WriteText("descrip", definition);
        WriteTerm(xml, content.Pair.Source, source, status: null);
        WriteTerm(xml, content.Pair.Target, target, status);
        xml.WriteText("note", "from", "translator", explanation);
        xml.WriteEndElement();
        log.Write();
    }

    private static void WriteTerm(XmlWriter xml, Languages.LanguageCode language, string text, string? status)
    {
        xml.WriteStartElement("langSet");
        xml.WriteLanguage(language);
        xml.WriteStartElement("tig");
        xml.WriteElementString("term", text);
        if (status is not null) xml.WriteText("termNote", "type", "administrativeStatus", status);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
