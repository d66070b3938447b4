using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A name where it stands in a text.</summary>
/// <param name="Article">The text.</param>
/// <param name="Words">The words of the name.</param>
/// <param name="IsBesideOffice">Whether an office stands beside it.</param>
internal sealed record Mention(ArticleWords Article, Extent Words, bool IsBesideOffice)
{
    // "nel quartiere di …": function words between a noun of places and the name.
    private const int MostFunctionWords = 2;

    /// <summary>The word before, in lower case; null where none is.</summary>
    public string? Before { get; } = LowerAt(Article, Words.Start - 1, Words.Start);

    /// <summary>The two words before, in lower case; null where there are no two.</summary>
    public string? TwoBefore =>
        Before is not null && LowerAt(Article, Words.Start - 2, Words.Start) is { } first ? first + " " + Before : null;

    /// <summary>The word after; null where none is.</summary>
    public Word? After => Article.IsNext(Words.Start, Words.End) ? Article.Words[Words.End] : null;

    /// <summary>The word after that one.</summary>
    public Word? SecondAfter => Article.IsNext(Words.Start, Words.End + 1) ? Article.Words[Words.End + 1] : null;

    /// <summary>Whether a number of two digits follows a comma or bracket: an age.</summary>
    public bool HasAge => After?.Token.Text is "," or "(" && SecondAfter?.Token is { Kind: TokenKind.Number, Text.Length: 2 };

    /// <summary>Whether a common noun of places stands before it, function words between left aside.</summary>
    public bool IsBehindPlaceNoun
    {
        get
        {
            if (Before is null) return false;
            var noun = Words.Start - 1;
            while (noun > 0
                && Words.Start - noun <= MostFunctionWords
                && Article.Words[noun].IsStop
                && Article.IsNext(noun - 1, Words.Start))
                noun--;
            return Article.HasPlaceNounAt(noun);
        }
    }

    /// <summary>Whether a word of organisations in lower case stands before it, alone or at the end of a compound:
    /// vliegtuigbouwer.</summary>
    public bool IsBehindOrganisationWord => Before is not null
        && !Article.Words[Words.Start - 1].IsStop
        && Article.Book.EndsInOrganisationWord(Article.Words[Words.Start - 1].Folded);

    private static string? LowerAt(ArticleWords article, int word, int name) =>
        article.IsNext(word, name) ? article.Words[word].Token.Text.ToLowerInvariant().Replace('’', '\'') : null;
}
