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

    // "de reguliere presentator": an article, two adjectives and the noun. Farther on another clause may stand.
    private const int LongestApposition = 4;

    // "radio|presentator", and no "gast|on": shorter words end too many others.
    private const int ShortestFront = 3;
    private const int ShortestPersonNoun = 6;

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
            while (Words.Start - noun <= MostFunctionWords
                && Article.Words[noun].IsStop
                && Article.IsNext(noun - 1, Words.Start))
                noun--;
            return Article.HasPlaceNounAt(noun);
        }
    }

    /// <summary>Whether a noun of persons stands before it ("gli stilisti Valentino", "radiopresentator Big Boy"), or is what it is called
    /// behind a comma ("Kirsty Young, de reguliere presentator").</summary>
    public bool IsBesidePersonNoun => (Before is not null && IsPersonNoun(Words.Start - 1)) || IsCalledPersonNoun;

    /// <summary>Whether a conjunction joins it with a given name and what follows that: "Valentino en Thom Browne".</summary>
    public bool IsJoinedWithFullName => Article.IsNext(Words.Start, Words.End + 2)
        && Connectors.IsConjunction(Article, Words.End)
        && Article.Book.Pack.GivenNames.Contains(Article.Words[Words.End + 1].Token.Text)
        && Article.Words[Words.End + 2] is { IsCapital: true, IsStop: false };

    private bool IsCalledPersonNoun
    {
        get
        {
            if (After?.Token.Text is not "," || !Article.IsNext(Words.Start, Words.End + 1)) return false;
            if (!Connectors.IsArticle(Article, Words.End + 1)) return IsPersonNoun(Words.End + 1);
            for (var at = Words.End + 1; at <= Words.End + LongestApposition && Article.IsNext(Words.Start, at); at++)
            {
                if (Article.Words[at].Token.Kind != TokenKind.Word || (Article.Words[at].IsCapital && !Article.Book.Pack.CapitalisedNouns))
                    return false;
                if (IsPersonNoun(at)) return true;
            }
            return false;
        }
    }

    // Alone, or at the end of a compound: radiopresentator.
    private bool IsPersonNoun(int word)
    {
        var (text, pack) = (Article.Words[word].Token.Text.ToLowerInvariant(), Article.Book.Pack);
        return pack.PersonNouns.Contains(text)
            || (pack.Compounds && Enumerable.Range(ShortestFront, Math.Max(0, text.Length - ShortestFront - ShortestPersonNoun + 1))
                .Any(cut => pack.PersonNouns.Contains(text[cut..])));
    }

    /// <summary>Whether a word of organisations in lower case stands before it, alone or at the end of a compound:
    /// vliegtuigbouwer.</summary>
    public bool IsBehindOrganisationWord => Before is not null
        && !Article.Words[Words.Start - 1].IsStop
        && Article.Book.EndsInOrganisationWord(Article.Words[Words.Start - 1].Folded);

    private static string? LowerAt(ArticleWords article, int word, int name) =>
        article.IsNext(word, name) ? article.Words[word].Token.Text.ToLowerInvariant().Replace('’', '\'') : null;
}
