namespace Aligner.Terms;

/// <summary>The words that join a phrase with what it is for: prepositions, articles and both in one.</summary>
internal static class Connectors
{
    // "in seno alla". Set by hand; what it moves has not been measured.
    private const int Most = 3;

    /// <summary>Index behind the connecting words at a word; the word itself where there are none.</summary>
    public static int Skip(ArticleWords article, int from)
    {
        var at = from;
        while (at < article.Words.Length && at - from < Most && IsConnector(article, at) && (at == from || article.IsNext(at - 1, at)))
            at++;
        return at;
    }

    /// <summary>Whether a word is an article, alone or with a preposition.</summary>
    public static bool IsArticle(ArticleWords article, int at) => article.Book.Pack.Articles.Contains(Lower(article.Words[at]));

    /// <summary>Whether nothing but an article that joins no phrase stands from one word to another: "dat de minister de Tweede Kamer …".
    /// </summary>
    public static bool IsBareArticle(ArticleWords article, int from, int to) =>
        to == from + 1 && article.Book.Pack.BareArticles.Contains(Lower(article.Words[from]));

    /// <summary>Whether a word is a preposition, alone.</summary>
    public static bool IsPreposition(ArticleWords article, int at) => article.Book.Pack.Prepositions.Contains(Lower(article.Words[at]));

    /// <summary>Whether a word joins the last of a list.</summary>
    public static bool IsConjunction(ArticleWords article, int at) =>
        article.MatchesAt(at).Any(match => match is { Entry.Kind: EntryKind.Conjunction, Count: 1 });

    private static bool IsConnector(ArticleWords article, int at)
    {
        var word = article.Words[at];
        return !word.IsCapital
            && (IsPreposition(article, at) || IsArticle(article, at) || article.Book.Pack.Elisions.Contains(Lower(word)));
    }

    /// <summary>A word as the lists of a pack write it.</summary>
    public static string Lower(Word word) => word.Token.Text.ToLowerInvariant().Replace('’', '\'');
}
