using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Two portfolios that share a noun: "Affari europei e internazionali" is affairs of Europe and international affairs, "Economische
/// en Sociale Zaken" likewise. Each is looked up with the noun of the other; nothing is taken where one is not in the tables.
/// </summary>
internal static class CoordinatedPortfolio
{
    /// <summary>What two say.</summary>
    /// <param name="Concepts">Each as the concepts it may be.</param>
    /// <param name="End">The word behind.</param>
    public readonly record struct Found(ImmutableArray<ImmutableArray<string>> Concepts, int End);

    /// <summary>Two adjectives before their noun at a word; null for none.</summary>
    public static Found? At(ArticleWords article, int at)
    {
        if (!article.IsNext(at, at + 3) || !Connectors.IsConjunction(article, at + 1)) return null;
        var words = article.Words;
        var (first, second) = (Of(article, words[at], words[at + 3]), Of(article, words[at + 2], words[at + 3]));
        return first.IsEmpty || second.IsEmpty ? null : new Found([first, second], at + 4);
    }

    /// <summary>A second adjective behind a portfolio of a noun and an adjective; null for none.</summary>
    public static Found? Behind(ArticleWords article, int at, int count)
    {
        var second = at + count + 1;
        if (count != 2 || !article.IsNext(at, second) || !Connectors.IsConjunction(article, second - 1)) return null;
        var concepts = Of(article, article.Words[at], article.Words[second]);
        return concepts.IsEmpty ? null : new Found([concepts], second + 1);
    }

    private static ImmutableArray<string> Of(ArticleWords article, Word first, Word second) =>
        [.. article.Book.PortfoliosOf(first.Folded, second.Folded).Select(entry => entry.Concept).Distinct()];
}
