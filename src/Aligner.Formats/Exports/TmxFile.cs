using System.Globalization;
using System.Xml;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>What every TMX 1.4 file begins and ends with, whether it holds terms or aligned text.</summary>
internal static class TmxFile
{
    /// <summary>Writes root, header and the start of the body; <see cref="XmlWriter.WriteEndDocument"/> ends them.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="segments"><c>sentence</c>, <c>paragraph</c> or <c>phrase</c>.</param>
    /// <param name="source">The language translated from; null where the units differ.</param>
    /// <param name="date">When it was made, or null.</param>
    public static void Start(XmlWriter xml, string segments, LanguageCode? source, DateTimeOffset? date)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", Product.Name);
        xml.WriteAttributeString("creationtoolversion", Product.Version);
        xml.WriteAttributeString("segtype", segments);
        xml.WriteAttributeString("o-tmf", Product.Name);
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", source is { } language ? language.Value : "*all*");
        xml.WriteAttributeString("datatype", "plaintext");
        if (date is { } at)
            xml.WriteAttributeString("creationdate", at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
    }

    /// <summary>Writes a property.</summary>
    public static void Property(XmlWriter xml, string type, string value) => xml.WriteText("prop", "type", type, value);

    /// <summary>Writes a property that is text in a language, where that is known.</summary>
    public static void Property(XmlWriter xml, string type, string value, LanguageCode language)
    {
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        if (language.IsKnown) xml.WriteLanguage(language);
        xml.WriteString(XmlFile.Text(value));
        xml.WriteEndElement();
    }
}
