using System.Xml;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Xml;

/// <summary>
/// Reads the entries of an XML file one by one, whatever its size. Nothing outside the file is read and nothing in it
/// expanded: a DOCTYPE may name a DTD, which is not looked at, but may declare nothing itself.
/// </summary>
internal static class XmlEntryReader
{
    /// <summary>TBX and TMX nest less than 15 deep.</summary>
    private const int DeepestLevel = 64;

    /// <summary>Of one entry; the largest of IATE's have some ten thousand.</summary>
    private const int LongestEntry = 1_000_000;

    // The prolog stands at the start; a longer one is no glossary's.
    private const int PrologBytes = 1 << 16;

    /// <summary>The elements named <paramref name="entry"/>, wherever they stand; a fault of the file is reported and ends them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="roots">The root elements of the format.</param>
    /// <param name="entry">The names of an entry.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="outer">Takes the elements around the entries, root first, with their attributes alone.</param>
    public static IEnumerable<XmlEntry> Read(
        InputFile file, string[] roots, string[] entry, Action<Diagnostic> report, Action<XmlEntry>? outer = null)
    {
        using var stream = PeekedStream.At(file.OpenContent(), PrologBytes);
        if (DeclarationAt(stream.Head.Span) is { } at)
        {
            report(new FilePlace(file.Path, at.Line, at.Column).Error(
                XmlFaults.Refused,
                "the DOCTYPE declares entities or elements of its own, which is refused for safety; remove the part between [ and ]"));
            yield break;
        }
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var rootSeen = false;
        XmlReader? xml = null;
        try
        {
            while (NextEntry() is { } built) yield return built;
        }
        finally
        {
            xml?.Dispose();
        }

        // The reader throws wherever it first meets the fault, when it is made, moved or asked for a value.
        XmlEntry? NextEntry()
        {
            try
            {
                xml ??= XmlReader.Create(stream, settings);
                while (Next(xml, file.Path, report))
                {
                    if (xml.NodeType != XmlNodeType.Element) continue;
                    if (!rootSeen && !roots.Contains(xml.LocalName, StringComparer.Ordinal))
                    {
                        report(At(xml, file.Path).Error(
                            XmlFaults.NotThisFormat,
                            $"the root element is '{xml.LocalName}'; expected {string.Join(" or ", roots)}"));
                        return null;
                    }
                    rootSeen = true;
                    if (entry.Contains(xml.LocalName, StringComparer.Ordinal)) return Build(xml, file.Path, report);
                    outer?.Invoke(Element(xml, file.Path));
                }
            }
            catch (XmlException exception)
            {
                report(new FilePlace(file.Path, exception.LineNumber, exception.LinePosition)
                    .Error(XmlFaults.NotWellFormed, $"the XML is not well-formed here, and the rest was not read: {exception.Message}"));
            }
            return null;
        }
    }

    private static bool Next(XmlReader xml, string path, Action<Diagnostic> report)
    {
        if (!xml.Read()) return false;
        if (xml.Depth <= DeepestLevel) return true;
        report(At(xml, path).Error(
            XmlFaults.Refused,
            $"elements nest more than {DeepestLevel} deep, which is refused for safety; the rest was not read"));
        return false;
    }

    // The reader stands on the element; afterwards on its end.
    private static XmlEntry? Build(XmlReader xml, string path, Action<Diagnostic> report)
    {
        var open = new Stack<XmlEntry>();
        var size = 0;
        while (true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var entry = Element(xml, path);
                size += entry.Attributes.Sum(attribute => attribute.Key.Length + attribute.Value.Length) + entry.Name.Length;
                if (open.TryPeek(out var parent)) parent.Children.Add(entry);
                open.Push(entry);
                if (xml.IsEmptyElement && open.Pop() is var empty && open.Count == 0) return empty;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (open.Pop() is var whole && open.Count == 0) return whole;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                size += xml.Value.Length;
                open.Peek().Children.Add(new XmlEntry(XmlEntry.TextName, At(xml, path)) { Own = xml.Value });
            }
            if (size > LongestEntry)
            {
                report(At(xml, path).Error(
                    XmlFaults.Refused,
                    $"an entry of more than {LongestEntry} characters, which is refused for safety; the rest was not read"));
                return null;
            }
            if (!Next(xml, path, report)) return null;
        }
    }

    private static XmlEntry Element(XmlReader xml, string path)
    {
        var entry = new XmlEntry(xml.LocalName, At(xml, path));
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute()) entry.Attributes[xml.LocalName] = xml.Value;
        xml.MoveToElement();
        return entry;
    }

    private static FilePlace At(XmlReader xml, string path) =>
        xml is IXmlLineInfo info ? new FilePlace(path, info.LineNumber, info.LinePosition) : new FilePlace(path, 0, 0);

    /// <summary>Where a DOCTYPE begins to declare something; null when it doesn't, or there is none.</summary>
    private static (int Line, int Column)? DeclarationAt(ReadOnlySpan<byte> prolog)
    {
        var all = XmlRoot.Markup(prolog);
        var start = all.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (start < 0) return null;
        var quote = '\0';
        for (var i = start; i < all.Length; i++)
        {
            if (quote != '\0') quote = all[i] == quote ? '\0' : quote;
            else if (all[i] is '"' or '\'') quote = all[i];
            else if (all[i] == '>') return null;
            else if (all[i] == '[') return (all.AsSpan(0, i).Count('\n') + 1, i - all.LastIndexOf('\n', i));
        }
        return null;
    }
}
