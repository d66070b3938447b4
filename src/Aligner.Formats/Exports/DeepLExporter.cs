namespace Aligner.Formats.Exports;

/// <summary>
/// A DeepL dictionary, one direction: two columns without a header. DeepL inflects by itself, so forms stay out; one
/// duplicate source would make it refuse the whole dictionary.
/// </summary>
internal sealed class DeepLExporter(string name, Separation separation) : TableExporter
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Summary => $"DeepL glossary dictionary ({(separation == Separation.Tabs ? "TSV" : "CSV")}): no duplicate "
        + "source, terms up to 1,024 bytes, 10 MB; no forms, DeepL inflects itself";

    /// <inheritdoc/>
    protected override Separation Separation => separation;

    // developers.deepl.com, "Managing glossaries": 1,024 bytes a term, 10 MiB a dictionary. The smaller reading of 10 MB is kept.
    /// <summary>What a dictionary takes, whatever file it stands in.</summary>
    internal static TermTable Rules { get; } = new() { Text = TermText.Line with { MaximumBytes = 1024 }, MaximumBytes = 10_000_000 };

    /// <inheritdoc/>
    protected override TermTable Table => Rules;
}
