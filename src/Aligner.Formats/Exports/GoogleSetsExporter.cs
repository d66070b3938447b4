namespace Aligner.Formats.Exports;

/// <summary>An equivalent term set of Google Cloud Translation: a column a language, a row a concept.</summary>
internal sealed class GoogleSetsExporter : TableExporter
{
    /// <inheritdoc/>
    public override string Name => "google-sets";

    /// <inheritdoc/>
    public override string Summary =>
        "Google Cloud Translation, equivalent term sets: CSV, header of language codes, a row a concept, any number of languages";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Commas;

    /// <inheritdoc/>
    protected override bool HasHeader => true;

    // cloud.google.com, "Language support".
    /// <inheritdoc/>
    protected override TargetCodes Codes { get; } = new("nb=no", "fr-CA", "pt-BR", "pt-PT", "zh-CN", "zh-TW");

    /// <inheritdoc/>
    protected override TermTable Table { get; } =
        new() { Text = GoogleExporter.Text, MaximumBytes = GoogleExporter.MaximumBytes, AllLanguages = true, OneRow = true };
}
