using System.Xml;

namespace Aligner.Formats.Exports;

/// <summary>What every TBX file of version 2 (ISO 30042:2008) begins with.</summary>
internal static class MartifFile
{
    /// <summary>Writes root, header and the start of the body; <see cref="XmlWriter.WriteEndDocument"/> ends them.</summary>
    public static void Start(XmlWriter xml, GlossaryExport content)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("martif");
        xml.WriteAttributeString("type", "TBX");
        xml.WriteLanguage(content.Pair.Source);
        xml.WriteStartElement("martifHeader");
        WriteDescription(xml, content);
        // The constraints a file says it keeps: the default ones.
        xml.WriteStartElement("encodingDesc");
        xml.WriteText("p", "type", "XCSURI", "TBXXCS.xcs");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("text");
        xml.WriteStartElement("body");
    }

    /// <summary>Writes what the file is, which both versions say alike.</summary>
    public static void WriteDescription(XmlWriter xml, GlossaryExport content)
    {
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        xml.WriteElementString("title", $"Glossary {string.Join('-', content.Languages)}");
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc");
        xml.WriteElementString("p", $"Terms of aligned news articles, exported by {Product.Name}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
