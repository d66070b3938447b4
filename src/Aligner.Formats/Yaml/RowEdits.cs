using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>What people changed in tables that were written of the entries of a folder: the id of a row says of which.</summary>
/// <param name="Entries">All entries, with the changes in them; by kind, so that one whose type was changed stands where it belongs. Empty
/// where nothing was changed.</param>
/// <param name="Rest">What is no change of an entry and is merged as any other glossary.</param>
/// <param name="Conflicts">What was changed in the folder meanwhile, otherwise than in a row; the entry stays as it is there.</param>
internal sealed record RowEdits(
    ImmutableArray<MergedGlossary> Entries, ImmutableArray<Glossary> Rest, ImmutableArray<DecisionConflict> Conflicts)
{
    private static readonly IComparer<MergedConcept> ById =
        Comparer<MergedConcept>.Create((one, other) => string.CompareOrdinal(one.Concept.Id, other.Concept.Id));

    /// <summary>Applies the changes among what was found.</summary>
    public static RowEdits Of(ImmutableArray<Glossary> entries, IEnumerable<Glossary> found, FolderMerge how)
    {
        // A row is what tables have, and few glossaries are.
        var entriesById = new Lazy<Dictionary<string, Concept>>(
            () => ConceptsById.Of(entries.SelectMany(glossary => glossary.Concepts)));
        var edited = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var conflicts = ImmutableArray.CreateBuilder<DecisionConflict>();
        ImmutableArray<Glossary> rest = [.. found.Select(glossary => glossary with
        {
            Concepts =
            [
                .. glossary.Concepts.Where(row => !IsEdit(row))
                    .Select(concept => concept.Row is null ? concept : concept with { Row = null }),
            ],
        })];
        return new RowEdits(
            edited.Count == 0 ? [] : [.. entries.Select(glossary =>
                new MergedGlossary(glossary.Kind, In(glossary, entriesById.Value, edited), []))],
            rest,
            conflicts.ToImmutable());

        bool IsEdit(Concept row)
        {
            // With a base it is told otherwise what was changed.
            if (row.Row is not { } was || !how.Base.IsEmpty || !entriesById.Value.TryGetValue(row.Id, out var entry)) return false;
            var isAsItWas = EntryMark.Of(entry) == was.Entry;
            if (!RowEdit.IsEdited(row)) return isAsItWas;
            var result = Result(row, edited.GetValueOrDefault(row.Id, entry), isAsItWas);
            edited[row.Id] = how.Maker is { } maker && result.Decided == entry.Decided ? Journal.Sign(entry, result, maker) : result;
            return true;
        }

        Concept Result(Concept row, Concept entry, bool isAsItWas)
        {
            var edit = new RowEdit(row, entry, isAsItWas ? Settlement.Theirs : Settlement.Ours);
            var result = edit.Result();
            if (isAsItWas || edit.Conflict is not { } conflict) return result;
            var settlement = how.Settle?.Invoke(conflict) ?? Settlement.Open;
            if (settlement == Settlement.Open) conflicts.Add(conflict);
            return settlement == Settlement.Theirs ? new RowEdit(row, entry, Settlement.Theirs).Result() : result;
        }
    }

    private static ImmutableArray<MergedConcept> In(
        Glossary glossary, Dictionary<string, Concept> before, Dictionary<string, Concept> edited)
    {
        var staying = glossary.Concepts.Select(concept => edited.GetValueOrDefault(concept.Id, concept))
            .Where(concept => Glossary.KindOf(concept.Type) == glossary.Kind)
            .Select(concept => new MergedConcept(concept, [concept.Id]));
        var come = edited.Values
            .Where(concept => Glossary.KindOf(concept.Type) == glossary.Kind
                && Glossary.KindOf(before[concept.Id].Type) != glossary.Kind)
            .Select(concept => new MergedConcept(concept, []));
        return OrderedUnion.Insert([.. staying], come, ById);
    }
}
