using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Aligner.Text;

namespace Aligner.Formats.Readers;

/// <summary>The paragraphs of a Word document, read in one pass (ECMA-376 Part 1, section 17).</summary>
internal sealed class WordBody(ReadLimits limits)
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    };

    // Formatting says nothing; what was moved away stands at its new place, the fallback of a drawing in its choice.
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal) { "pPr", "sectPr", "moveFrom", "Fallback" };

    // Paragraphs that are open: a text box stands inside the paragraph it hangs on. Each has its number and its text so far.
    private readonly Stack<(int Number, StringBuilder Text)> open = new();
    private readonly SortedDictionary<int, string> texts = [];

    /// <summary>The non-blank paragraphs; a line break parts one in two.</summary>
    /// <exception cref="XmlException">The document is broken.</exception>
    /// <exception cref="ReadLimitException">It is larger or deeper than the limits allow.</exception>
    public ImmutableArray<Paragraph> Read(XmlReader xml)
    {
        try
        {
            ReadBody(xml);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"the Word document is damaged: {exception.Message}", exception);
        }
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var (number, text) in texts)
            foreach (var line in text.Split('\n'))
                if (Paragraph.Of(paragraphs.Count, number, 1, line) is { } paragraph) paragraphs.Add(paragraph);
        return paragraphs.DrainToImmutable();
    }

    private void ReadBody(XmlReader xml)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml.Depth > limits.MaxDepth) throw ReadLimitException.Depth(limits.MaxDepth);
            // Skipping moves on, and what it arrives at may be passed over too.
            while (xml.NodeType == XmlNodeType.Element && Passed.Contains(xml.LocalName)) xml.Skip();
            if (!Namespaces.Contains(xml.NamespaceURI)) continue;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p") Close();
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "p" && !xml.IsEmptyElement) open.Push((++number, new StringBuilder()));
            else if (xml.LocalName == "p") number++;
            else if (open.TryPeek(out var paragraph)) Append(xml, paragraph.Text);
        }
    }

    private void Close()
    {
        if (open.TryPop(out var paragraph)) texts[paragraph.Number] = paragraph.Text.ToString();
    }

    private static void Append(XmlReader xml, StringBuilder text)
    {
        switch (xml.LocalName)
        {
            case "t" when !xml.IsEmptyElement:
                // Nothing but text stands in it; other content would be no document of Word's.
                while (xml.Read() && xml.NodeType != XmlNodeType.EndElement) text.Append(xml.Value);
                break;
            case "tab": text.Append(' '); break;
            case "br" or "cr": text.Append('\n'); break;
            case "noBreakHyphen": text.Append('-'); break;
            default: break;
        }
    }
}
