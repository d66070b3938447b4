using System.Text;
using System.Xml;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Formats.Bitexts;

/// <summary>Translation memories in TMX: the first variant of each language of every unit, inline codes left out. No DTD is read.</summary>
internal sealed class TmxBitextReader : IBitextReader
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "bpt", "ept", "it", "ph", "ut" };

    /// <inheritdoc/>
    public string Extension => ".tmx";

    /// <inheritdoc/>
    public IEnumerable<BitextSegment> Read(InputFile file, LanguagePair languages, Action<Diagnostic> report)
    {
        using var stream = file.OpenContent();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreWhitespace = false,
            });
        string? source = null, target = null;
        var language = LanguageCode.Undetermined;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "tu" })
            {
                if (source is { Length: > 0 } && target is { Length: > 0 }) yield return new BitextSegment(source, target);
                source = target = null;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tuv" })
            {
                if (!LanguageCode.TryParse(xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang"), out language))
                    report(new Diagnostic(
                        Severity.Warning,
                        "ALN612",
                        file.Path,
                        Line(xml),
                        Column(xml),
                        "the variant names no language; give it an xml:lang such as it or nl"));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "seg" })
            {
                var text = Segment(xml);
                if (language == languages.Source) source ??= text;
                else if (language == languages.Target) target ??= text;
            }
        }
    }

    // Leaves the reader on the end of the segment.
    private static string Segment(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var code = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (code >= 0 && xml.Depth <= code) code = -1;
            if (xml.NodeType == XmlNodeType.Element && code < 0 && Codes.Contains(xml.LocalName) && !xml.IsEmptyElement) code = xml.Depth;
            else if (code < 0
                && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
        }
        return Normalization.Line(text.ToString());
    }

    private static int Line(XmlReader xml) => (xml as IXmlLineInfo)?.LineNumber ?? 0;

    private static int Column(XmlReader xml) => (xml as IXmlLineInfo)?.LinePosition ?? 0;
}
