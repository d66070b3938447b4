using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>What every XLIFF 2.1 file of ours is made of: a file of units, a segment each, with the glossary module.</summary>
internal static class XliffFile
{
    /// <summary>Of the core.</summary>
    public const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>Of the glossary module.</summary>
    public const string GlossaryNamespace = "urn:oasis:names:tc:xliff:glossary:2.0";

    /// <summary>Writes the root; <see cref="XmlWriter.WriteEndDocument"/> ends it.</summary>
    public static void Start(XmlWriter xml, LanguagePair pair) => Start(xml, pair.Source.Value, pair.Target.Value);

    /// <summary>As <see cref="Start(XmlWriter, LanguagePair)"/>, with the tags of the languages.</summary>
    public static void Start(XmlWriter xml, string source, string target)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Namespace);
        xml.WriteAttributeString("version", "2.1");
        xml.WriteAttributeString("srcLang", source);
        xml.WriteAttributeString("trgLang", target);
        xml.WriteAttributeString("xmlns", "gls", null, GlossaryNamespace);
    }

    /// <summary>Writes a unit with one segment.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="number">1-based within its file.</param>
    /// <param name="source">Fit for XML.</param>
    /// <param name="target">Fit for XML; null for what is not translated.</param>
    /// <param name="concepts">Whose terms go into the unit's glossary.</param>
    /// <param name="pair">Languages of the terms.</param>
    /// <param name="notes">Category and text.</param>
    public static void WriteUnit(
        XmlWriter xml,
        int number,
        string source,
        string? target,
        ImmutableArray<Concept> concepts,
        LanguagePair pair,
        params ReadOnlySpan<(string Category, string? Text)> notes)
    {
        xml.WriteStartElement("unit");
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{number}"));
        WriteGlossary(xml, concepts, pair);
        WriteNotes(xml, notes);
        xml.WriteStartElement("segment");
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"s{number}"));
        xml.WriteAttributeString("state", target is null ? "initial" : "translated");
        xml.WriteElementString("source", source);
        if (target is not null) xml.WriteElementString("target", target);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, ReadOnlySpan<(string Category, string? Text)> notes)
    {
        var started = false;
        foreach (var (category, text) in notes)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!started) xml.WriteStartElement("notes");
            started = true;
            xml.WriteText("note", "category", category, text);
        }
        if (started) xml.WriteEndElement();
    }

    // A glossEntry needs a translation or a definition; its id is unique in its glossary.
    private static void WriteGlossary(XmlWriter xml, ImmutableArray<Concept> concepts, LanguagePair pair)
    {
        var number = 0;
        foreach (var concept in concepts)
        {
            if (!concept.Terms.TryGetValue(pair.Source, out var terms) || !concept.Terms.TryGetValue(pair.Target, out var translations))
                continue;
            foreach (var term in terms)
            {
                if (number == 0) xml.WriteStartElement("gls", "glossary", GlossaryNamespace);
                xml.WriteStartElement("gls", "glossEntry", GlossaryNamespace);
                xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"g{++number}"));
                xml.WriteElementString("gls", "term", GlossaryNamespace, XmlFile.Text(term.Text));
                foreach (var translation in translations)
                    xml.WriteElementString("gls", "translation", GlossaryNamespace, XmlFile.Text(translation.Text));
                if (concept.DefinitionFor(pair.Source) is { } definition)
                    xml.WriteElementString("gls", "definition", GlossaryNamespace, XmlFile.Text(definition));
                xml.WriteEndElement();
            }
        }
        if (number > 0) xml.WriteEndElement();
    }
}
