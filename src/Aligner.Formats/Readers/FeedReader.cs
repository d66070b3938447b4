using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers.Pages;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Readers;

/// <summary>
/// Feeds (RSS 2.0 and 1.0, Atom: RFC 4287): an article an entry, its title first, then the blocks of its content. The article's path names
/// the line its entry begins on.
/// </summary>
internal sealed class FeedReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".rss", ".atom"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var stream = new MemoryStream(file.ReadAll());
        // Entities would have to be loaded or might grow without end; feeds that declare any are refused.
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        LanguageCode? language = null;
        while (Next(xml, file.Limits))
        {
            if (LanguageCode.TryParse(xml.GetAttribute("xml:lang"), out var attribute) && xml.LocalName is "feed" or "rss")
                language = attribute;
            if (xml.LocalName == "language" && LanguageCode.TryParse(Element(xml, file.Limits).Value, out var element)) language = element;
            if (xml.LocalName is not ("item" or "entry")) continue;
            var line = xml is IXmlLineInfo place ? place.LineNumber : 0;
            var entry = Element(xml, file.Limits);
            if (line < file.Record || (file.Record is { } wanted && line > wanted)) continue;
            yield return Entry(file, entry, line, language);
        }
    }

    // To the next element.
    private static bool Next(XmlReader xml, ReadLimits limits)
    {
        while (Read(xml, limits))
            if (xml.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    private static bool Read(XmlReader xml, ReadLimits limits)
    {
        if (!xml.Read()) return false;
        return xml.Depth <= limits.MaxDepth ? true : throw ReadLimitException.Depth(limits.MaxDepth);
    }

    // Reads up to the end of the element, not beyond it. XElement.Load's time grows with the square of the depth, which it doesn't limit.
    private static XElement Element(XmlReader xml, ReadLimits limits)
    {
        var root = Shallow(xml);
        var (inner, depth) = (root, xml.Depth);
        if (xml.IsEmptyElement) return root;
        while (Read(xml, limits) && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var child = Shallow(xml);
                inner.Add(child);
                if (!xml.IsEmptyElement) inner = child;
            }
            else if (xml.NodeType == XmlNodeType.EndElement) inner = inner.Parent!;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                inner.Add(new XText(xml.Value));
        }
        return root;
    }

    private static XElement Shallow(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            element.Add(new XAttribute(
                xml.Prefix.Length == 0 ? xml.LocalName : XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value));
        xml.MoveToElement();
        return element;
    }

    private static Article Entry(InputFile file, XElement entry, int line, LanguageCode? language)
    {
        string? Text(params string[] names) => names
            .Select(name => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value)
            .Select(text => Normalization.Line(text ?? ""))
            .FirstOrDefault(text => text.Length > 0);
        var title = Plain(Text("title"), file.Limits);
        var content = entry.Elements().FirstOrDefault(element => element.Name.LocalName is "encoded")
            ?? entry.Elements().FirstOrDefault(element => element.Name.LocalName is "content")
            ?? entry.Elements().FirstOrDefault(element => element.Name.LocalName is "description" or "summary");
        var texts = content is null ? [] : Blocks(content, file.Limits);
        if (title is not null && texts.FirstOrDefault() != title) texts = texts.Prepend(title);
        return new Article($"{file.Path}:{line}", [.. texts.Select((text, index) => new Paragraph(index, line, 1, text))])
        {
            Name = $"{file.ShortName}-{line}",
            Id = Text("guid", "id"),
            Title = title,
            Url = Link(entry),
            Date = Metadata.Date(Text("pubDate", "published", "date", "updated")),
            DeclaredLanguage = LanguageCode.TryParse(entry.Attribute(XNamespace.Xml + "lang")?.Value, out var own) ? own : language,
        };
    }

    private static string? Plain(string? title, ReadLimits limits) => title is null ? null : string.Join(' ', Blocks(title, limits));

    // RSS writes HTML as text, Atom as text or as elements.
    private static IEnumerable<string> Blocks(XElement content, ReadLimits limits) =>
        Blocks(content.HasElements ? string.Concat(content.Nodes()) : content.Value, limits);

    private static IEnumerable<string> Blocks(string html, ReadLimits limits)
    {
        if (!html.Contains('<') && !html.Contains('&'))
            return TextLines.Paragraphs(html, longest: limits.MaxLine).Select(paragraph => paragraph.Text);
        return PageReading.Blocks(html, limits).Select(block => block.Text);
    }

    private static string? Link(XElement entry) => entry.Elements()
        .Where(element => element.Name.LocalName == "link" && element.Attribute("rel")?.Value is null or "alternate")
        .Select(element => element.Attribute("href")?.Value ?? element.Value.Trim())
        .FirstOrDefault(address => address.Length > 0);
}
