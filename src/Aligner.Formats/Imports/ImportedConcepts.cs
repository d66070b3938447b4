using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>The concepts of a file, or of a sheet of it, in its order, and how many of them came without a type.</summary>
/// <param name="options">What the file does not say of itself.</param>
/// <param name="report">Takes what is wrong.</param>
/// <param name="into">What they are added to; null for a list of their own.</param>
internal sealed class ImportedConcepts(ImportOptions options, Action<Diagnostic> report, ImmutableArray<Concept>.Builder? into = null)
{
    private readonly ImmutableArray<Concept>.Builder concepts = into ?? ImmutableArray.CreateBuilder<Concept>();
    private int untyped;
    private FilePlace firstUntyped;

    /// <summary>All that were added.</summary>
    public ImmutableArray<Concept> All => concepts.ToImmutable();

    /// <summary>Adds what was read; false where it can't be a concept, which was reported.</summary>
    public bool Add(ConceptDraft draft, FilePlace place)
    {
        if (draft.Finish() is not { } concept) return false;
        concepts.Add(concept);
        if (!draft.HasType && untyped++ == 0) firstUntyped = place;
        return true;
    }

    /// <summary>Tells how many had no type, and which they were given; nothing when all had one.</summary>
    public void Report()
    {
        if (untyped == 0) return;
        var whose = string.Create(
            CultureInfo.InvariantCulture,
            $"{untyped} {(untyped == 1 ? "concept has" : "concepts have")} no type; taken as {options.Type.Word()}");
        report(firstUntyped.Info(ImportCodes.NoType, $"{whose}; a column 'type' or a subject field would tell"));
    }
}
