namespace Aligner.Formats.Exports;

/// <summary>A glossary of ModernMT, one direction: two columns under the codes of their languages.</summary>
internal sealed class ModernMtExporter : TableExporter
{
    /// <inheritdoc/>
    public override string Name => "modernmt";

    /// <inheritdoc/>
    public override string Summary => "ModernMT glossary: CSV, header of language codes";

    /// <inheritdoc/>
    protected override Separation Separation => Separation.Commas;

    /// <inheritdoc/>
    protected override bool HasHeader => true;

    /// <inheritdoc/>
    protected override TermTable Table { get; } = new();
}
