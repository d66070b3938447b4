namespace Aligner.Formats.Exports;

/// <summary>A glossary of Azure Document Translation: one pair, no header; matching is exact, so forms are rows of their own.</summary>
internal sealed class AzureExporter : TableExporter
{
    /// <inheritdoc/>
    public override string Name => "azure";

    /// <inheritdoc/>
    public override string Summary => "Azure Document Translation glossary: TSV, one pair, no header, forms as rows";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Tabs;

    // learn.microsoft.com, "Document Translation service limits": 10 MB a glossary file.
    /// <inheritdoc/>
    protected override TermTable Table { get; } = new() { MaximumBytes = 10_000_000, WithForms = true };
}
