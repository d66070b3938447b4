using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>
/// What a person changed in the row of a table, on the entry that the row was written of. The row shows an entry in part: what it
/// doesn't show stays, and so does what the machine adds.
/// </summary>
/// <param name="row">The row as it is now, with what it was.</param>
/// <param name="entry">The entry as it is now.</param>
/// <param name="winner">Whose word stands where the entry was changed meanwhile too.</param>
internal sealed class RowEdit(Concept row, Concept entry, Settlement winner)
{
    private readonly Concept was = row.Row?.Was ?? throw new ArgumentException("It is no row of a table that people edit.", nameof(row));
    private readonly FieldPicks fields = new(winner);

    /// <summary>What was changed in the entry meanwhile, otherwise than in the row; null for nothing. Known after
    /// <see cref="Result"/>.</summary>
    public DecisionConflict? Conflict => fields.Conflict(entry, row);

    /// <summary>Whether somebody changed the row; evidence is shown there and not read back.</summary>
    public static bool IsEdited(Concept row) =>
        row.Row is { } before && !GlossaryDiff.IsSame(before.Was with { Evidence = [] }, row with { Evidence = [] });

    /// <summary>The entry with the changes in it; as it is where no term would remain.</summary>
    public Concept Result()
    {
        var terms = entry.Terms;
        foreach (var language in was.Terms.Keys.Union(row.Terms.Keys).Order())
        {
            var edited = new TermEdits(language, was, row, fields).Of(entry.Terms.GetValueOrDefault(language, []));
            terms = edited.IsEmpty ? terms.Remove(language) : terms.SetItem(language, edited);
        }
        return terms.IsEmpty ? entry : entry with
        {
            Type = fields.Pick(ConflictKind.Meaning, "type", was.Type, entry.Type, row.Type),
            Status = fields.Pick(ConflictKind.Status, "status", was.Status, entry.Status, row.Status),
            Decided = was.Decided == row.Decided ? entry.Decided : row.Decided,
            Equivalence = fields.Pick(ConflictKind.Meaning, "equivalence", was.Equivalence, entry.Equivalence, row.Equivalence),
            Subjects = Texts("subject", concept => concept.Subjects),
            Definitions = Texts("definition", concept => concept.Definitions),
            Terms = terms,
            Confidence = was.Confidence.Equals(row.Confidence) ? entry.Confidence : row.Confidence,
            Note = fields.Pick(ConflictKind.Meaning, "note", was.Note, entry.Note, row.Note),
        };
    }

    // Those that no column shows are neither in the row nor in what it was.
    private ImmutableSortedDictionary<LanguageCode, string> Texts(
        string name, Func<Concept, ImmutableSortedDictionary<LanguageCode, string>> of) =>
        fields.Texts(name, of(was), of(entry), of(row));
}
