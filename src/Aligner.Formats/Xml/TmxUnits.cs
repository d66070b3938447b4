using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Xml;

/// <summary>The units of a TMX 1.4 file, whether they are terms or sentences.</summary>
internal static class TmxUnits
{
    // Native codes of the original's format (TMX 1.4b §6.4); hi and sub hold text.
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "bpt", "ept", "it", "ph", "ut" };

    /// <summary>The <c>tu</c> elements one by one, whatever the file's size; faults as of <see cref="XmlEntryReader"/>.</summary>
    public static IEnumerable<XmlEntry> Read(InputFile file, Action<Diagnostic> report) =>
        XmlEntryReader.Read(file, ["tmx"], ["tu"], report);

    /// <summary>The text of a variant's first segment without inline codes; empty when it has none.</summary>
    /// <param name="variant">A <c>tuv</c>.</param>
    public static string SegmentOf(XmlEntry variant)
    {
        var text = new StringBuilder();
        foreach (var segment in variant.Named("seg").Take(1)) Append(segment, text);
        return text.ToString();
    }

    private static void Append(XmlEntry element, StringBuilder text)
    {
        text.Append(element.Own);
        foreach (var child in element.Children)
            if (!Codes.Contains(child.Name)) Append(child, text);
    }
}
