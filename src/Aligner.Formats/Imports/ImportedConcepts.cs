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
    private readonly Dictionary<(ConceptType, string Term), (int At, FilePlace Place)> rows = [];
    private readonly Dictionary<int, RowUnion> unions = [];
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

    /// <summary>Adds a row of a table. Where rows don't say which concept each is, what nobody decided on and an earlier row translates
    /// otherwise is the same concept with further terms, the first row's preferred; that is told, for it may be another thing of the same
    /// name.</summary>
    /// <param name="draft">What the row says.</param>
    /// <param name="place">The row's.</param>
    /// <param name="columns">The table's.</param>
    public void AddRow(ConceptDraft draft, FilePlace place, ConceptColumns columns)
    {
        if (!Add(draft, place) || columns.NamesConcepts) return;
        var row = concepts[^1];
        if (row.Status != ConceptStatus.Proposed || row.Decided is not null) return;
        if (!row.Terms.TryGetValue(columns.Source, out var terms)) return;
        var key = (row.Type, terms[0].Text);
        if (rows.TryAdd(key, (concepts.Count - 1, place))) return;
        var (at, earlier) = rows[key];
        if (!RowUnion.MayBeOne(concepts[at], row)) return;
        concepts.RemoveAt(concepts.Count - 1);
        if (!unions.TryGetValue(at, out var union)) unions[at] = union = new RowUnion(concepts[at]);
        if (union.Add(row) is not [_, ..] further) return;
        report(place.Warning(
            ImportCodes.TranslatedTwice,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{terms[0].Text}' is translated in line {earlier.Line} too, whose translation stays preferred to "
                    + $"'{string.Join("', '", further)}'; where the two are different things, give each row an id")));
    }

    /// <summary>Ends the file or sheet: tells how many had no type, and which they were given; nothing when all had one.</summary>
    public void Report()
    {
        foreach (var (at, union) in unions) concepts[at] = union.Concept;
        if (untyped == 0) return;
        var whose = string.Create(
            CultureInfo.InvariantCulture,
            $"{untyped} {(untyped == 1 ? "concept has" : "concepts have")} no type; taken as {options.Type.Word()}");
        report(firstUntyped.Info(ImportCodes.NoType, $"{whose}; a column 'type' or a subject field would tell"));
    }
}
