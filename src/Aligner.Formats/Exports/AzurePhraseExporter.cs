namespace Aligner.Formats.Exports;

/// <summary>
/// A phrase dictionary of Azure Custom Translator: find and replace of the exact text, so that forms are lines of their
/// own, and numbers and very short entries, which would be replaced everywhere, stay out.
/// </summary>
internal sealed class AzurePhraseExporter : ParallelExporter
{
    /// <inheritdoc/>
    public override string Name => "azure-phrase";

    /// <inheritdoc/>
    public override string Summary =>
        "Azure Custom Translator phrase dictionary: two aligned files, forms as lines, no numbers, nothing of three letters or less";

    /// <inheritdoc/>
    protected override TermTable Table { get; } = new() { WithForms = true, Refuse = Refuse };

    private static LossReason? Refuse(string source, string target) =>
        !source.Any(char.IsLetter) ? LossReason.Number : source.Count(char.IsLetterOrDigit) <= 3 ? LossReason.TooShort : null;
}
