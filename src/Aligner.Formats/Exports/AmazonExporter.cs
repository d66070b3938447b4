using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// A custom terminology of Amazon Translate, which replaces nothing but the exact text, capitals included: attested
/// forms are rows of their own.
/// </summary>
internal sealed class AmazonExporter : TableExporter
{
    /// <inheritdoc/>
    public override string Name => "amazon";

    /// <inheritdoc/>
    public override string Summary =>
        "Amazon Translate custom terminology: CSV, header of language codes, forms as rows; `--directionality multi` for any direction";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Commas;

    /// <inheritdoc/>
    protected override bool HasHeader => true;

    // docs.aws.amazon.com, "Guidelines and quotas": 10 MiB a file, 200 bytes a term, 10 target languages. Room for the header is left.
    /// <inheritdoc/>
    protected override TermTable Table { get; } = new()
    {
        Text = TermText.Line with { MaximumBytes = 200 },
        MaximumBytes = 10_485_760 - 1024,
        WithForms = true,
        AllLanguages = true,
        LanguagesAtMost = 11,
    };

    // "Supported languages" lists Norwegian as no alone, and pt is the Portuguese of Brazil.
    /// <inheritdoc/>
    protected override TargetCodes Codes { get; } = new("nb=no", "fr-CA", "es-MX", "pt-PT", "zh-TW", "fa-AF");
}
