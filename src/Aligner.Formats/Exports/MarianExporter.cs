namespace Aligner.Formats.Exports;

/// <summary>Parallel terms for terminology-constrained or source-factored training of Marian and its like.</summary>
internal sealed class MarianExporter : ParallelExporter
{
    /// <inheritdoc/>
    public override string Name => "marian";

    /// <inheritdoc/>
    public override string Summary => "two aligned files of terms and forms for constrained or source-factored training (Marian)";

    /// <inheritdoc/>
    protected override TermTable Table { get; } = new() { WithForms = true };
}
