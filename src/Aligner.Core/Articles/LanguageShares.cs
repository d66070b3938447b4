using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>Tells an article in one language from one that mixes several, such as a text with a quoted original
/// or a foreign comment form.</summary>
public static class LanguageShares
{
    // A paragraph that is less sure than this of another language than the article's belongs to the article's: names and
    // headlines mislead. At .9 one paragraph in ten that differs is no foreign one.
    private const double SureOfAnother = 0.9;

    /// <summary>The languages of an article, largest share first, ties by code; empty where it has no paragraph.</summary>
    public static ImmutableArray<LanguageShare> Of(Article article, ILanguageIdentifier identifier) =>
        Of(article, identifier.Identify(article.Text).Language, identifier);

    /// <summary>The same for an article that as a whole is in a known language.</summary>
    internal static ImmutableArray<LanguageShare> Of(Article article, LanguageCode whole, ILanguageIdentifier identifier)
    {
        var characters = Math.Max(1, article.Paragraphs.Sum(paragraph => paragraph.Text.Length));
        return
        [
            .. article.Paragraphs
                .GroupBy(paragraph => LanguageOf(paragraph.Text, whole, identifier))
                .Select(group => new LanguageShare(
                    group.Key,
                    group.Sum(paragraph => paragraph.Text.Length) / (double)characters,
                    [.. group.Select(paragraph => paragraph.Index).Order()]))
                .OrderByDescending(share => share.Share).ThenBy(share => share.Language),
        ];
    }

    private static LanguageCode LanguageOf(string text, LanguageCode whole, ILanguageIdentifier identifier)
    {
        var guess = identifier.Identify(Quotations.Outside(text), LanguageHint.None with { Expected = whole });
        return guess.Language.IsKnown && guess.Confidence >= SureOfAnother ? guess.Language : whole;
    }
}
