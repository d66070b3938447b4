namespace Aligner.Formats.Exports;

/// <summary>A unidirectional glossary of Google Cloud Translation: two columns, no header.</summary>
internal sealed class GoogleExporter : TableExporter
{
    /// <summary>cloud.google.com, "Creating and using glossaries": 10,485,760 bytes of UTF-8 a file, 1,024 bytes a term.</summary>
    internal static readonly TermText Text = TermText.Line with { MaximumBytes = 1024 };

    /// <summary>Room for a header line is left.</summary>
    internal const long MaximumBytes = 10_485_760 - 1024;

    /// <inheritdoc/>
    public override string Name => "google";

    /// <inheritdoc/>
    public override string Summary => "Google Cloud Translation, unidirectional glossary: TSV without header, up to 10,485,760 bytes";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Tabs;

    /// <inheritdoc/>
    protected override TermTable Table { get; } = new() { Text = Text, MaximumBytes = MaximumBytes };
}
