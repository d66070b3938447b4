using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>The forms of a pack as entries of a <see cref="PhraseBook"/>, ranked by their rows, table after table.</summary>
internal static class BookEntries
{
    /// <summary>All entries of a pack.</summary>
    public static IReadOnlyList<BookEntry> Of(LanguagePack pack)
    {
        var entries = new List<BookEntry>();
        var rank = 0;
        foreach (var head in pack.Heads)
            if (head.Kind is not (HeadKind.Adjective or HeadKind.Citation)) Add(KindOf(head.Kind), head.Concept, head.Kind, head.Forms);
        foreach (var portfolio in pack.Portfolios) Add(EntryKind.Portfolio, portfolio.Concept, null, portfolio.Forms);
        foreach (var institution in pack.Institutions)
            Add(EntryKind.Institution, institution.Concept, Type(institution.Kind), institution.Forms);
        foreach (var demonym in pack.Demonyms) Add(EntryKind.Demonym, demonym.Place, null, demonym.Forms);
        foreach (var place in pack.Places) Add(EntryKind.Place, place.Concept, null, place.Forms);
        return entries;

        void Add(EntryKind kind, string concept, HeadKind? type, ImmutableArray<string> forms)
        {
            foreach (var listed in forms)
            {
                var equals = listed.IndexOf('=', StringComparison.Ordinal);
                var (form, lemma) = equals < 0 ? (listed, listed) : (listed[..equals], listed[(equals + 1)..]);
                if (form.Length == 0) continue;
                if (kind == EntryKind.Place) lemma = forms.First(earlier => earlier == form || IsInflectionOf(pack, form, earlier));
                entries.Add(new BookEntry(kind, concept, type, form, lemma, rank));
            }
            rank++;
        }
    }

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
        return words.Length > 1
            && words.Length == listed.Length
            && AdjectiveEndings(pack).Any(ending => words[0].EndsWith(ending, StringComparison.Ordinal))
            && words.Zip(listed).All(pair => SharesStem(pair.First, pair.Second));
    }

    private static IEnumerable<string> AdjectiveEndings(LanguagePack pack) => pack.Heads.Where(head => head.Kind == HeadKind.Citation)
        .SelectMany(head => head.Forms)
        .SelectMany(ending => ending.Split('='))
        .Select(ending => ending.TrimStart('-'));

    private static bool SharesStem(string word, string other)
    {
        var shared = word.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == Math.Min(word.Length, other.Length) || shared >= Math.Max(3, Math.Max(word.Length, other.Length) - 2);
    }
}
