using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>The forms of a pack as entries of a <see cref="PhraseBook"/>, ranked by their rows, table after table.</summary>
internal static class BookEntries
{
    /// <summary>All entries of a pack.</summary>
    public static IEnumerable<BookEntry> Of(LanguagePack pack) => Rows(pack)
        .SelectMany((row, rank) => Entries(row.Kind, row.Concept, row.Type, row.Forms, rank).Select(entry => row.Kind == EntryKind.Place
            ? entry with { Base = row.Forms.First(form => form == entry.Form || IsInflectionOf(pack, entry.Form, form)) }
            : entry));

    private static IEnumerable<(EntryKind Kind, string Concept, HeadKind? Type, ImmutableArray<string> Forms)> Rows(LanguagePack pack) =>
    [
        .. pack.Heads.Where(head => head.Kind is not (HeadKind.Adjective or HeadKind.Citation))
            .Select(head => (KindOf(head.Kind), head.Concept, (HeadKind?)head.Kind, head.Forms)),
        .. pack.Portfolios.Select(portfolio => (EntryKind.Portfolio, portfolio.Concept, (HeadKind?)null, portfolio.Forms)),
        .. pack.Institutions
            .Select(institution => (EntryKind.Institution, institution.Concept, (HeadKind?)Type(institution.Kind), institution.Forms)),
        .. pack.Demonyms.Select(demonym => (EntryKind.Demonym, demonym.Place, (HeadKind?)null, demonym.Forms)),
        .. pack.Places.Select(place => (EntryKind.Place, place.Concept, (HeadKind?)null, place.Forms)),
    ];

    private static EntryKind KindOf(HeadKind kind) => kind switch
    {
        HeadKind.Modifier => EntryKind.Modifier,
        HeadKind.Conjunction => EntryKind.Conjunction,
        HeadKind.PlaceNoun => EntryKind.PlaceNoun,
        _ => EntryKind.Head,
    };

    private static HeadKind Type(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Ministry => HeadKind.Ministry,
        InstitutionKind.Title => HeadKind.Title,
        InstitutionKind.Place => HeadKind.Place,
        _ => HeadKind.Organisation,
    };

    // "Persischen Golf" of "Persischer Golf": the earlier form, but for the endings that adjectives have.
    private static bool IsInflectionOf(LanguagePack pack, string form, string earlier)
    {
        var (words, listed) = (form.Split(' '), earlier.Split(' '));
        var endings = pack.Heads.Where(head => head.Kind == HeadKind.Citation)
            .SelectMany(head => head.Forms)
            .SelectMany(ending => ending.Split('='))
            .Select(ending => ending.TrimStart('-'));
        return words.Length > 1
            && words.Length == listed.Length
            && endings.Any(ending => words[0].EndsWith(ending, StringComparison.Ordinal))
            && words.Zip(listed).All(pair => SharesStem(pair.First, pair.Second));
    }

    private static bool SharesStem(string word, string other)
    {
        var shared = word.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == Math.Min(word.Length, other.Length) || shared >= Math.Max(3, Math.Max(word.Length, other.Length) - 2);
    }

    private static IEnumerable<BookEntry> Entries(EntryKind kind, string concept, HeadKind? type, ImmutableArray<string> forms, int rank)
    {
        foreach (var listed in forms)
        {
            var equals = listed.IndexOf('=', StringComparison.Ordinal);
            var (form, lemma) = equals < 0 ? (listed, listed) : (listed[..equals], listed[(equals + 1)..]);
            if (form.Length > 0) yield return new BookEntry(kind, concept, type, form, lemma, rank);
        }
    }
}
