using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Imports;

/// <summary>Tells once a file how many concepts came without a type, and which they were given.</summary>
internal sealed class UntypedConcepts(string path, ImportOptions options, Action<Diagnostic> report)
{
    /// <summary>What else there is to tell at the end of the file.</summary>
    public LeftOutParts LeftOut { get; } = new(report);

    private int count;
    private FilePlace first = new(path, 0, 0);

    public void Count(ConceptDraft draft, FilePlace place)
    {
        if (draft.HasType) return;
        if (count++ == 0) first = place;
    }

    public void Report()
    {
        LeftOut.Report();
        if (count == 0) return;
        var whose = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? "concept has" : "concepts have")} no type; taken as {options.Type.Word()}");
        report(first.Info(ImportCodes.NoType, $"{whose}; a column 'type' or a subject field would tell"));
    }
}
