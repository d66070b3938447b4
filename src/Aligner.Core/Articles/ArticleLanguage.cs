using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Articles;

/// <summary>
/// Tells the language of an article: that of its body, whatever it quotes and whatever surrounds it. What the article declares, its
/// file's name and the languages asked for decide between languages that are in it, and never for one that is not.
/// </summary>
internal static class ArticleLanguage
{
    // Share of an article from which a language that is declared or asked for can be its body's: under long English notices
    // stand reports of a quarter.
    internal const double LeastBody = 0.2;

    // Share of an article that is no longer a language none can tell.
    private const double MostOfIt = 0.5;

    // Characters that are read for the language of a whole text, spread over it: more than any article has. 20,000 lines have 2.5 million,
    // which took longer to identify than to align.
    private const int Telling = 500_000;

    // Of 2^32: steps of it fall in with no lines that take turns (Knuth, The Art of Computer Programming 3, §6.4, Fibonacci hashing).
    private const uint GoldenSection = 0x9E3779B9;

    // Of the languages that articles declare, so many are right; nothing in them can be checked without a profile.
    private const double Believed = 0.9;

    /// <summary>The article with its language and its shares.</summary>
    /// <param name="article">As it was read.</param>
    /// <param name="identifier">Tells the language of a text.</param>
    /// <param name="asked">The languages asked for; empty for all.</param>
    public static Article Identify(Article article, ILanguageIdentifier identifier, IReadOnlyCollection<LanguageCode> asked) =>
        Identify(article, identifier, asked, LanguageHint.None);

    /// <summary>The same where other articles tell of this one's language; what it says itself goes before.</summary>
    public static Article Identify(
        Article article, ILanguageIdentifier identifier, IReadOnlyCollection<LanguageCode> asked, LanguageHint partners)
    {
        var said = article.DeclaredLanguage ?? FileNameLanguage.Of(article.Path) ?? partners.Expected;
        var hint = partners with { Expected = said };
        string Prose(IEnumerable<int> paragraphs) =>
            string.Join('\n', Spread(article, paragraphs).Select(index => Quotations.Outside(article.Paragraphs[index].Text)));

        int[] all = [.. Enumerable.Range(0, article.Paragraphs.Length)];
        if (article.DeclaredLanguage is { IsKnown: true } declared && identifier is ProfileIdentifier known && !known.Knows(declared))
            return article with { Language = new LanguageGuess(declared, Believed), Shares = [new LanguageShare(declared, 1, [.. all])] };
        var whole = identifier.Identify(Prose(all), hint);
        var shares = LanguageShares.Of(article, whole.Language, identifier);
        var body = Body(shares, whole.Language, said, asked);
        if (body.Language != whole.Language)
        {
            whole = identifier.Identify(Prose(body.Paragraphs), hint);
            if (whole.Language != body.Language) whole = new LanguageGuess(body.Language, 1);
        }
        return article with { Language = Mixed(whole, shares), Shares = shares };
    }

    private static IEnumerable<int> Spread(Article article, IEnumerable<int> paragraphs)
    {
        int[] all = [.. paragraphs];
        var characters = all.Sum(index => (long)article.Paragraphs[index].Text.Length);
        if (characters <= Telling) return all;
        var share = (uint)(uint.MaxValue * (double)Telling / characters);
        return all.Where((_, place) => unchecked((uint)place * GoldenSection) <= share);
    }

    private static LanguageShare Body(
        ImmutableArray<LanguageShare> shares, LanguageCode whole, LanguageCode? said, IReadOnlyCollection<LanguageCode> asked)
    {
        if (shares.IsEmpty) return new LanguageShare(whole, 1, []);
        bool IsWanted(LanguageShare share) =>
            share.Share >= LeastBody && (share.Language == said || (!asked.Contains(shares[0].Language) && asked.Contains(share.Language)));
        foreach (var share in shares.OrderByDescending(share => share.Language == said))
            if (IsWanted(share)) return share;
        if (shares[0].Language.IsKnown) return shares[0];
        return shares.FirstOrDefault(share => share.Language.IsKnown && share.Share >= MostOfIt, shares[0]);
    }

    // Of an article that is half in another language, half is in this one.
    private static LanguageGuess Mixed(LanguageGuess guess, ImmutableArray<LanguageShare> shares) => guess.Language.IsKnown
        && shares.Length > 1
        ? guess with { Confidence = guess.Confidence * shares.FirstOrDefault(share => share.Language == guess.Language).Share }
        : guess;
}
