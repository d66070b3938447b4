using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Claims on each side the institutions, places and nationalities of the packs' tables, the longest at each word. A place
/// with a point of the compass is another place: Libano meridionale.
/// </summary>
internal sealed class MentionsOfTables : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) =>
        claims.With([.. In(claims.Source, MentionClaim.OfSource), .. In(claims.Target, MentionClaim.OfTarget)]);

    private static IEnumerable<MentionClaim> In(ClaimedWords side, Func<TableKind, BookMatch, MentionClaim> claim)
    {
        var article = side.Article;
        for (var at = 0; at < article.Words.Length;)
        {
            var matches = article.MatchesAt(at).Concat(article.Book.AtFront(article.Words, at))
                .Where(match => IsOfTable(match.Entry)
                    && IsFree(side, match)
                    && !IsPartOfName(side, match)
                    && IsWrittenAsListed(article, match))
                .ToList();
            if (matches.Count == 0)
            {
                if (DirectedPlaces.Compound(article, at) is { } compound) yield return claim(TableKind.Place, compound);
                at++;
                continue;
            }
            var longest = matches.Max(match => match.Count);
            foreach (var match in matches.Where(match => match.Count == longest))
            {
                var table = TableOf(match.Entry);
                yield return claim(table, table == TableKind.Place ? DirectedPlaces.Around(article, match) : match);
            }
            at += InnerConcept(article, at, longest);
        }
    }

    // Metonyms of ministries and offices are read as phrases.
    private static bool IsOfTable(BookEntry entry) => entry.Kind is EntryKind.Place or EntryKind.Demonym || entry.IsBody || entry.IsPlace;

    private static TableKind TableOf(BookEntry entry) => entry.Kind == EntryKind.Demonym ? TableKind.Nationality
        : entry.IsBody ? TableKind.Institution
        : TableKind.Place;

    // A place in a name that was matched whole (Boston Globe) is no place there; a name that is the place is.
    private static bool IsFree(ClaimedWords side, BookMatch match) => Enumerable.Range(match.Start, match.Count)
        .All(i => side.NameAt(i) is not { } name || (!side.IsPerson(i) && name.SourceWords == match.Count));

    // "Giordano Bruno", "West Virginia": one word of a longer row of capitals is a part of a name until the row is explained.
    private static bool IsPartOfName(ClaimedWords side, BookMatch match)
    {
        var article = side.Article;
        var before = match.Start - 1;
        return match is { Entry.Kind: EntryKind.Place, Count: 1 }
            && !article.Book.Pack.CapitalisedNouns
            && article.IsNext(before, match.Start)
            && article.Words[before] is { IsCapital: true, IsStop: false, Opens: false }
            && side.NameAt(before) is null
            && article.MatchesAt(before).IsEmpty;
    }

    // Tedesco with a capital in the middle of a sentence is a name, not a nationality.
    private static bool IsWrittenAsListed(ArticleWords article, BookMatch match) =>
        match.Entry.Kind != EntryKind.Demonym
            || char.IsUpper(match.Entry.Form[0])
            || !article.Words[match.Start].IsCapital
            || article.Words[match.Start].Opens;

    // The United Nations in their General Assembly: a concept that ends a longer one is met too, so reading goes on at it.
    private static int InnerConcept(ArticleWords article, int at, int count)
    {
        for (var inner = 1; inner < count; inner++)
            if (article.Words[at + inner].IsCapital
                && article.MatchesAt(at + inner).Any(match => match.Count == count - inner
                    && match.Entry.IsBody
                    && !article.MatchesAt(at).Any(outer => outer.Count == count && outer.Entry.Concept == match.Entry.Concept)))
                return inner;
        return count;
    }
}
