using System.Collections.Immutable;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Exports;

/// <summary>An OmegaT glossary: <c>source⇥target⇥comment</c>; a line that begins with # is a comment. OmegaT shows every
/// translation, so all terms are written.</summary>
internal sealed class OmegaTExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "omegat";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public string Summary => "OmegaT glossary: source, target, comment between tabs; every translation of a term";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Region);
        using var writer = TextLines.Open(parts[0]);
        foreach (var pair in TermPair.All(content, TermText.Line, log))
        {
            if (pair.SourceText.StartsWith('#')) { log.Add(LossReason.CommentSign, pair.SourceText); continue; }
            writer.WriteLine(string.Join('\t', pair.SourceText, pair.TargetText, pair.Comment()));
            log.Write();
        }
        return log.Report();
    }
}
