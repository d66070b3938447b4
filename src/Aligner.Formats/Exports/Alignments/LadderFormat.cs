using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>The beads alone, one a line: <c>[0, 1]:[0]:0.873</c>. Several articles stand one after another.</summary>
internal sealed class LadderFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "ladder";

    /// <inheritdoc/>
    public string Extension => ".ladder";

    /// <inheritdoc/>
    public string Summary => "one bead a line, `[0, 1]:[0]:0.873`: source indices, target indices, confidence";

    /// <inheritdoc/>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var writer = TextLines.Open(parts[0]);
        foreach (var article in content.Articles)
        {
            var alignment = content.Unit == AlignmentUnit.Sentence ? article.Sentences : article.Paragraphs;
            foreach (var bead in alignment.Beads)
            {
                writer.WriteLine(bead.ToString());
                log.Write();
            }
        }
        return log.Report();
    }
}
