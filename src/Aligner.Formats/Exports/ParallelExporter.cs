using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>A target that is two aligned text files, a language each: line n of one translates line n of the other.</summary>
internal abstract class ParallelExporter : IExporter
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public bool Forces => true;

    /// <summary>Which lines the target takes.</summary>
    protected abstract TermTable Table { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> Parts(LanguagePair pair) => [pair.Source.Value, pair.Target.Value];

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var sources = TextLines.Open(parts[0]);
        using var targets = TextLines.Open(parts[1]);
        foreach (var row in Table.Rows(content, log))
        {
            sources.WriteLine(row.Source);
            targets.WriteLine(row.Target);
            log.Write();
        }
        return log.Report();
    }
}
