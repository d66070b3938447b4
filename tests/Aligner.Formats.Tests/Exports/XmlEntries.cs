using System.Xml;
using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>A large XML file, entry by entry, so that a hundred thousand concepts are checked without a tree of them all.</summary>
internal static class XmlEntries
{
    /// <summary>The document with its <paramref name="entry"/> elements taken out, each handed to
    /// <paramref name="check"/> as it passes.</summary>
    public static XElement Check(byte[] bytes, string entry, Action<XElement> check)
    {
        _ = Rules.Utf8(bytes);
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { IgnoreWhitespace = true });
        var open = new Stack<XElement>();
        XElement? root = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == entry)
            {
                check((XElement)XNode.ReadFrom(reader));
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element)
            {
                var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                var empty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                    element.SetAttributeValue(
                        XName.Get(reader.LocalName, reader.Prefix == "xmlns" || reader.Name == "xmlns" ? "" : reader.NamespaceURI),
                        reader.Value);
                if (open.TryPeek(out var parent)) parent.Add(element);
                root ??= element;
                if (!empty) open.Push(element);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (reader.NodeType == XmlNodeType.Text) open.Peek().Add(reader.Value);
            reader.Read();
        }
        return root!;
    }
}
