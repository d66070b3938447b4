using System.Text;
using System.Xml;

namespace Aligner.Formats.Exports;

/// <summary>XML as every target gets it: UTF-8 without a byte-order mark, indented, lines ending in LF.</summary>
internal static class XmlFile
{
    /// <summary>Writes to a stream that stays open.</summary>
    public static XmlWriter Open(Stream stream, bool declaration = true) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = TextLines.Encoding,
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = !declaration,
        CloseOutput = false,
    });

    /// <summary>Free text (a note, a sentence) without the characters XML 1.0 forbids; line breaks and tabs stay.</summary>
    public static string Text(string text)
    {
        if (IsAllowed(text)) return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) continue;
            builder.Append(rune.ToString());
        }
        return builder.ToString();
    }

    private static bool IsAllowed(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c)) return false;
        return true;
    }

    /// <summary>Writes an element that holds nothing but text.</summary>
    public static void WriteText(this XmlWriter writer, string name, string text) => writer.WriteElementString(name, Text(text));

    /// <summary>Writes an element with one attribute and text.</summary>
    public static void WriteText(this XmlWriter writer, string name, string attribute, string value, string text)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString(attribute, value);
        writer.WriteString(Text(text));
        writer.WriteEndElement();
    }

    /// <summary>Writes <c>xml:lang</c>.</summary>
    public static void WriteLanguage(this XmlWriter writer, Languages.LanguageCode language) =>
        writer.WriteLanguage(language, region: null);

    /// <summary>Writes <c>xml:lang</c> with the region, where there is one.</summary>
    public static void WriteLanguage(this XmlWriter writer, Languages.LanguageCode language, string? region) =>
        writer.WriteAttributeString("xml", "lang", null, region ?? language.Value);
}
