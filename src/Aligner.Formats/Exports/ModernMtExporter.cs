namespace Aligner.Formats.Exports;

/// <summary>A glossary of ModernMT: one direction, two columns under the codes of their languages; or multidirectional, a column a language
/// and a row a concept, no term twice in a column.</summary>
internal sealed class ModernMtExporter : TableExporter
{
    private static readonly TermTable Multidirectional = new() { AllLanguages = true, OneRow = true };

    /// <inheritdoc/>
    public override string Name => "modernmt";

    /// <inheritdoc/>
    public override string Summary =>
        "ModernMT glossary: CSV, header of language codes; `--directionality multi` for a multidirectional one of any number of languages";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Commas;

    /// <inheritdoc/>
    protected override bool HasHeader => true;

    // modernmt.com, "Supported languages".
    /// <inheritdoc/>
    protected override TargetCodes Codes { get; } =
        new("en-GB", "en-US", "es-419", "es-ES", "es-MX", "fr-CA", "fr-FR", "pt-BR", "pt-PT", "zh-CN", "zh-HK", "zh-TW");

    /// <inheritdoc/>
    protected override TermTable Table { get; } = new();

    /// <inheritdoc/>
    protected override TermTable TableOf(GlossaryExport content) =>
        content.Options.Directionality == Directionality.Multi ? Multidirectional : Table;
}
