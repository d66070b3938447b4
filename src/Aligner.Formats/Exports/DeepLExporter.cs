using System.Collections.Immutable;

namespace Aligner.Formats.Exports;

/// <summary>How the columns of a table are kept apart.</summary>
public enum Separation
{
    /// <summary>By tabs; a term holds none.</summary>
    Tabs,

    /// <summary>By commas, quoted where needed (RFC 4180).</summary>
    Commas,
}

/// <summary>
/// A DeepL dictionary, one direction: two columns without a header. DeepL inflects by itself, so forms stay out; one
/// duplicate source would make it refuse the whole dictionary.
/// </summary>
public sealed class DeepLExporter(string name, Separation separation) : IExporter
{
    // developers.deepl.com, "Managing glossaries": 1,024 bytes a term, 10 MiB a dictionary. The smaller reading of 10 MB is kept.
    private static readonly TermTable Table = new() { Text = TermText.Line with { MaximumBytes = 1024 }, MaximumBytes = 10_000_000 };

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Extension => separation == Separation.Tabs ? ".tsv" : ".csv";

    /// <inheritdoc/>
    public string Summary => $"DeepL glossary dictionary ({(separation == Separation.Tabs ? "TSV" : "CSV")}): no duplicate source, terms up to 1,024 bytes, 10 MB; no forms, DeepL inflects itself";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        TableFile.Write(parts[0], separation, header: [], Table.Rows(content, log), log);
        return log.Report();
    }
}
