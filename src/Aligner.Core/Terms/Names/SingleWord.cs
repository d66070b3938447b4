using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A capitalised word that may be a name of one word, over all its mentions in one article.</summary>
/// <param name="Text">As its first mention writes it.</param>
/// <param name="Key"><see cref="Normalization.Fold"/> of it.</param>
/// <param name="Mentions">Where it stands, ascending.</param>
internal sealed record SingleWord(string Text, string Key, ImmutableArray<Extent> Mentions)
{
    // One letter is an initial.
    private const int Shortest = 2;

    /// <summary>Index of its first mention.</summary>
    public int First => Mentions[0].Start;

    /// <summary>The free words of an article: on their own, or the name in a compound with a hyphen (ASEAN-bijeenkomst,
    /// zaak-Nexperia); in the order of first mentions.</summary>
    public static IEnumerable<SingleWord> In(ClaimedWords side)
    {
        var article = side.Article;
        return Enumerable.Range(0, article.Words.Length)
            .Where(i => side.IsFree(i) && article.Words[i].Token.Kind == TokenKind.Word && article.Words[i].Folded.Length >= Shortest)
            .Where(i => !IsBehindAmpersand(article, i))
            .Select(i => new { At = i, Text = NameIn(article.Words[i]) })
            .Where(word => IsName(article, word.At, word.Text))
            .GroupBy(word => Normalization.Fold(word.Text), StringComparer.Ordinal)
            .Select(same => new SingleWord(same.First().Text, same.Key, [.. same.Select(word => new Extent(word.At, 1))]));
    }

    /// <summary>Whether it is capitalised where no sentence opens, or written in capitals; never in languages that
    /// capitalise all nouns.</summary>
    public bool IsNameLike(ArticleWords article) => !article.Book.Pack.CapitalisedNouns
        && (HasInnerMark || Mentions.Any(mention => !article.Words[mention.Start].Opens || article.Words[mention.Start].IsAcronym));

    // GovExec, Booking.com: no word of a sentence.
    private bool HasInnerMark => Text.Length > 2 && (Text[1..].Any(char.IsUpper) || Text[1..^1].Contains('.', StringComparison.Ordinal));

    // "Burkhardt & Associates": a part of the name that the ampersand joins.
    private static bool IsBehindAmpersand(ArticleWords article, int at) =>
        at > 0 && article.Words[at - 1].Token.Text == "&" && article.IsNext(at - 1, at);

    private static bool IsName(ArticleWords article, int at, string text)
    {
        var isWhole = text.Length == article.Words[at].Token.Text.Length;
        return char.IsUpper(text[0]) && !IsAddress(article, text) && !(isWhole && IsCommon(article, at));
    }

    // A function word, a number word, or what a phrase is made of.
    private static bool IsCommon(ArticleWords article, int at) =>
        (article.Words[at].IsStop && !article.Words[at].IsAcronym)
            || article.Book.IsNumber(article.Words[at].Token.Text)
            || article.MatchesAt(at)
                .Any(match => match.Entry.Kind is EntryKind.Head or EntryKind.Demonym or EntryKind.Modifier or EntryKind.Portfolio
                    && match.Count == 1);

    private static bool IsAddress(ArticleWords article, string text) => article.Book.Pack.Addresses.Contains(text.ToLowerInvariant())
        || article.Book.Pack.Addresses.Contains(text.ToLowerInvariant() + ".");

    private static string NameIn(Word word)
    {
        var text = NameRun.WithoutGenitive(word.Token.Text);
        var hyphen = text.LastIndexOf('-');
        if (hyphen <= 1 || hyphen + 1 >= text.Length) return text;
        return char.IsLower(text[hyphen + 1]) ? text[..hyphen]
            : char.IsLower(text[0]) ? text[(hyphen + 1)..]
            : text;
    }
}
