using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What the first parts of a compound say of its head.</summary>
internal static class CompoundFronts
{
    /// <summary>A phrase with what one part says.</summary>
    public static PhraseDraft Take(PhraseDraft draft, CompoundFront front)
    {
        if (front.Entries.IsEmpty) return draft.WithField("=" + front.Folded) with { HasBody = true };
        return KindOf(front) switch
        {
            EntryKind.Modifier => draft.WithModifiers(front.Entries.First(entry => entry.Kind == EntryKind.Modifier).Units),
            EntryKind.Demonym or EntryKind.Place => draft.In(front.Entries[0].Plain),
            EntryKind.Portfolio => draft.WithField(
                [.. front.Entries.Where(entry => entry.Kind is EntryKind.Portfolio or EntryKind.Modifier)
                    .Select(entry => entry.Concept)
                    .Distinct()]),
            _ => TakeBody(draft, front.Entries),
        };
    }

    // "Kultur-" is culture before a minister; what is a rank (Vize-) is no portfolio.
    private static EntryKind KindOf(CompoundFront front) =>
        front.Entries.Any(entry => entry.Kind == EntryKind.Portfolio) ? EntryKind.Portfolio
            : front.Entries.Any(entry => entry.Kind == EntryKind.Modifier) ? EntryKind.Modifier
            : front.Entries[0].Kind;

    private static PhraseDraft TakeBody(PhraseDraft draft, ImmutableArray<BookEntry> body)
    {
        if (body.Select(draft.Grammar.Book.UnionPlace).FirstOrDefault(place => place is not null) is { } union) return draft.In(union);
        var named = body[0].Type == HeadKind.Ministry
            ? draft.WithFields(body[0].Units.Select(unit => ImmutableArray.Create(unit)))
            : draft.WithField([.. body.Select(entry => entry.Plain).Distinct()]);
        return named with { HasBody = true };
    }
}
