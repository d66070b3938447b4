using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>A target that is a table of terms in one text file; each states its rules in a <see cref="TermTable"/>.</summary>
internal abstract class TableExporter : IExporter
{
    private static readonly TargetCodes BaseLanguages = new();

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual string Extension => Separation == Separation.Tabs ? ".tsv" : ".csv";

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <summary>How the columns are kept apart.</summary>
    protected abstract Separation Separation { get; }

    /// <summary>Which rows the target takes.</summary>
    protected abstract TermTable Table { get; }

    /// <summary>The same, where it depends on what was asked for.</summary>
    protected virtual TermTable TableOf(GlossaryExport content) => Table;

    /// <summary>Whether the first line names the languages of the columns.</summary>
    protected virtual bool HasHeader => false;

    /// <summary>What the target calls languages.</summary>
    protected virtual TargetCodes Codes => BaseLanguages;

    /// <inheritdoc/>
    public bool Forces => true;

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        var table = TableOf(content);
        string[] header = HasHeader ? [.. table.Languages(content).Select(language => Codes.Of(content.TagOf(language)))] : [];
        TableFile.Write(parts[0], Separation, header, table.Rows(content, log), log);
        return log.Report();
    }
}
