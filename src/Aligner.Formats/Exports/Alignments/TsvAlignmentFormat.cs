using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>
/// A bead a row without a header: <c>source text⇥target text⇥confidence⇥kind</c>, the kinds those of
/// <see cref="AlignedText.Kind"/>. Null beads and noise are rows too, with one side empty, so that nothing of either
/// text is missing; <c>grep -P '\taligned$'</c> gives the translations.
/// </summary>
internal sealed class TsvAlignmentFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "tsv";

    /// <inheritdoc/>
    public string Extension => ".tsv";

    /// <inheritdoc/>
    public string Summary => "source text, target text, confidence, kind (aligned, crossing, omission, addition, noise); no header";

    /// <inheritdoc/>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var writer = TextLines.Open(parts[0]);
        foreach (var text in content.Articles.SelectMany(content.Texts))
        {
            var source = text.Source.Length == 0 ? "" : TermText.Line.Fit(text.Source, log);
            var target = text.Target.Length == 0 ? "" : TermText.Line.Fit(text.Target, log);
            writer.WriteLine(
                string.Join('\t', source, target, text.Bead.Confidence.ToString("0.000", CultureInfo.InvariantCulture), text.Kind));
            log.Write();
        }
        return log.Report();
    }
}
