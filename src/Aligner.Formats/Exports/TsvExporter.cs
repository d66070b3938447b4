using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Exports;

/// <summary>Our own table: <c>type⇥source⇥target⇥status⇥confidence⇥count</c>, a row for each concept with its preferred terms.</summary>
internal sealed class TsvExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "tsv";

    /// <inheritdoc/>
    public string Extension => ".tsv";

    /// <inheritdoc/>
    public string Summary => "Aligner's own table: type, source, target, status, confidence, count; a row a concept, no header";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var writer = TextLines.Open(parts[0]);
        foreach (var concept in content.Concepts)
        {
            var sourceTerm = concept.PreferredTerm(content.Pair.Source)!;
            if (TermText.Line.Fit(sourceTerm.Text, log) is not { } source) continue;
            if (TermText.Line.Fit(concept.PreferredTerm(content.Pair.Target)!.Text, log) is not { } target) continue;
            var confidence = concept.Confidence.ToString("0.00#", CultureInfo.InvariantCulture);
            var count = sourceTerm.Count.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine(string.Join('\t', concept.Type.Word(), source, target, concept.Status.Word(), confidence, count));
            log.Write();
        }
        return log.Report();
    }
}
