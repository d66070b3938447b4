using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Exports;

/// <summary>XLIFF 2.1 of a glossary: a unit for each concept, its terms in the glossary module and as a segment to review.</summary>
internal sealed class XliffExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public string Extension => ".xlf";

    /// <inheritdoc/>
    public string Summary => "XLIFF 2.1 with the glossary module: a unit a concept (of aligned text: `align --format xliff`)";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Definition);
        using var xml = XmlFile.Open(parts[0]);
        XliffFile.Start(xml, content.TagOf(content.Pair.Source), content.TagOf(content.Pair.Target));
        xml.WriteStartElement("file");
        xml.WriteAttributeString("id", "glossary");
        foreach (var concept in content.Concepts)
        {
            if (TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Source)!.Text, log) is not { } source) continue;
            if (TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Target)!.Text, log) is not { } target) continue;
            log.Write();
            XliffFile.WriteUnit(xml, log.Written, source, target, [concept], content.Pair,
                ("concept", concept.Id),
                ("type", concept.Type.Word()),
                ("status", concept.Status.Word()),
                ("equivalence", concept.Equivalence.Word()),
                ("confidence", concept.Confidence.ToString("0.0##", CultureInfo.InvariantCulture)), ("comment", concept.Note));
        }
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        xml.WriteEndDocument();
        return log.Report();
    }
}
