namespace Aligner.Terms;

/// <summary>Places with a point of the compass, each a place of its own: <c>LB/southern</c>.</summary>
internal static class DirectedPlaces
{
    // The longest modifier before a place, in words.
    private const int LongestModifier = 2;

    /// <summary>A place with the direction beside it: "Libano meridionale", "southern Lebanon"; the place
    /// alone where there is none.</summary>
    public static BookMatch Around(ArticleWords article, BookMatch place)
    {
        if (article.IsNext(place.End - 1, place.End))
        {
            foreach (var modifier in article.MatchesAt(place.End))
                if (article.Book.IsDirection(modifier.Entry)) return Of(modifier.Entry, place.Start, modifier.End);
        }
        for (var first = place.Start - LongestModifier; first < place.Start; first++)
        {
            if (!article.IsNext(first, place.Start)) continue;
            foreach (var modifier in article.MatchesAt(first))
                if (article.Book.IsDirection(modifier.Entry) && modifier.End == place.Start) return Of(modifier.Entry, first, place.End);
        }
        return place;

        BookMatch Of(BookEntry modifier, int start, int end) =>
            new(Directed(place.Entry, modifier, article.Text(start, end - start)), start, end - start, false);
    }

    /// <summary>A place and its direction in one word: "Zuid-Libanon", "Ostukraine"; null for any other word.</summary>
    public static BookMatch? Compound(ArticleWords article, int at) => article.Words[at].IsCapital
        && article.Book.Directed(article.Words[at].Folded) is { } directed
        && article.Book.Places(directed.Place).FirstOrDefault() is { } place
            ? new BookMatch(Directed(place, directed.Modifier, article.Words[at].Token.Text), at, 1, false)
            : null;

    private static BookEntry Directed(BookEntry place, BookEntry direction, string text) =>
        place with { Concept = $"{place.Plain}/{direction.Concept}", Form = text, Base = text };
}
