using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>Two plain text files, one a language; line n of one is the translation of line n of the other (the layout
/// Moses and Marian train on).</summary>
internal sealed class MosesAlignmentFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "moses";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public string Summary => "two text files, a language each, line by line translations: training data for Moses, Marian, OpenNMT";

    /// <inheritdoc/>
    public ImmutableArray<string> Parts(LanguagePair pair) => [pair.Source.Value, pair.Target.Value];

    /// <inheritdoc/>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var sources = TextLines.Open(parts[0]);
        using var targets = TextLines.Open(parts[1]);
        foreach (var text in content.Articles.SelectMany(content.Texts))
        {
            if (text.Translation(TermText.Line, log) is not { } translation) continue;
            sources.WriteLine(translation.Source);
            targets.WriteLine(translation.Target);
            log.Write();
        }
        return log.Report();
    }
}
