using System.Collections.Immutable;
using System.Xml;

namespace Aligner.Formats.Exports;

/// <summary>
/// The definition (<c>.xdt</c>) of the MultiTerm termbase that takes what <see cref="MultiTermExporter"/> writes: the fields of entries,
/// languages and terms, what each may say, and the languages.
/// </summary>
/// <remarks>RWS publishes no schema. These are the elements that RWS's own plug-in ProjectTerms makes termbases from and that the
/// Terminology Service API of Acrolinx answers, under the names that both use.</remarks>
internal static class MultiTermDefinition
{
    private const string DataTypes = "urn:schemas-microsoft-com:datatypes";

    // The kinds of nodes: a level for entries, one for languages, one for terms, and a field of one of them.
    private const string Entries = "0", Field = "1", Languages = "2", Terms = "3";

    /// <summary>Writes it.</summary>
    public static void Write(Stream stream, GlossaryExport content)
    {
        using var xml = XmlFile.Open(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("Output");
        xml.WriteAttributeString("xmlns", "dt", null, DataTypes);
        xml.WriteStartElement("Object");
        xml.WriteStartElement("Tree");
        WriteLevel(xml, "Entry level", Entries, MultiTermField.OfEntry, () =>
            WriteLevel(xml, "Index level", Languages, MultiTermField.OfLanguage, () =>
                WriteLevel(xml, "Term level", Terms, MultiTermField.OfTerm, () => { })));
        xml.WriteEndElement();
        WriteLanguages(xml, content);
        xml.WriteStartElement("TerminologyFields");
        foreach (var field in MultiTermField.OfEntry.Concat(MultiTermField.OfLanguage).Concat(MultiTermField.OfTerm).Distinct())
            WriteValues(xml, field);
        xml.WriteEndElement();
        xml.WriteText("TermbaseDescription", $"Glossary {content.Pair}, exported by {Product.Name}");
        xml.WriteEndElement();
        xml.WriteElementString("Schema", "");
        xml.WriteEndDocument();
    }

    private static void WriteLevel(XmlWriter xml, string name, string kind, ImmutableArray<MultiTermField> fields, Action within)
    {
        WriteNode(xml, name, kind, isRequired: true, () =>
        {
            foreach (var field in fields) WriteNode(xml, field.Name, Field, isRequired: false, () => { });
            within();
        });
    }

    private static void WriteNode(XmlWriter xml, string name, string kind, bool isRequired, Action within)
    {
        xml.WriteStartElement("Node");
        xml.WriteAttributeString("ID", "0");
        WriteTyped(xml, "TextChild", "string", name);
        WriteTyped(xml, "NodeType", "i4", kind);
        WriteTyped(xml, "Mandatory", "boolean", isRequired ? "1" : "0");
        WriteTyped(xml, "Multiply", "boolean", "1");
        WriteTyped(xml, "Readonly", "boolean", "0");
        xml.WriteElementString("labels", "");
        xml.WriteElementString("description", "");
        within();
        xml.WriteEndElement();
    }

    private static void WriteLanguages(XmlWriter xml, GlossaryExport content)
    {
        xml.WriteStartElement("Languages");
        foreach (var language in content.Languages)
        {
            xml.WriteElementString("ItemLocale", MultiTermExporter.Locale(language));
            xml.WriteElementString("ItemText", LanguageNames.English(language));
            xml.WriteElementString("IsTargetOnly", "false");
        }
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, MultiTermField field)
    {
        xml.WriteStartElement("Node");
        xml.WriteAttributeString("ID", "0");
        WriteTyped(xml, "TextChild", "string", field.Name);
        xml.WriteStartElement("Structure");
        xml.WriteElementString("Type", field.Values.IsEmpty ? "Text" : "Picklist");
        foreach (var value in field.Values) xml.WriteElementString("PicklistValue", value);
        xml.WriteElementString("History", "F");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTyped(XmlWriter xml, string name, string type, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("dt", "dt", DataTypes, type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
