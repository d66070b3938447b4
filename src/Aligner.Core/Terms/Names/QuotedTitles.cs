using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>
/// Titles of books, films and laws that both versions quote in the same words ("AI Superpowers: China, …"): one name,
/// whose words are no names of their own.
/// </summary>
internal static class QuotedTitles
{
    // Longer quotations are speech.
    private const int Longest = 16;

    /// <summary>The titles, in the order of the source.</summary>
    public static IEnumerable<NameLink> In(ArticleWords source, ArticleWords target)
    {
        var quotedInTarget = Quoted(target)
            .GroupBy(quoted => quoted.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var group in Quoted(source).GroupBy(quoted => quoted.Text, StringComparer.Ordinal))
        {
            if (!quotedInTarget.TryGetValue(group.Key, out var found)) continue;
            var count = group.First().Count;
            yield return new NameLink(group.Key, group.Key, count,
                found[0].Count,
                1,
                [.. group.Select(quoted => quoted.Start)],
                [.. found.Where(quoted => quoted.Count == found[0].Count).Select(quoted => quoted.Start)]);
        }
    }

    // Three words or more between quotation marks, the first and another with a capital.
    private static IEnumerable<(string Text, int Start, int Count)> Quoted(ArticleWords article)
    {
        var words = article.Words;
        for (var open = 0; open + 1 < words.Length; open++)
        {
            if (!IsMark(words[open]) || !words[open + 1].IsCapital) continue;
            for (var close = open + 2; close < words.Length && close - open <= Longest && article.IsNext(open, close); close++)
            {
                if (!IsMark(words[close])) continue;
                var count = close - open - 1;
                if (count >= 3 && Enumerable.Range(open + 2, count - 1).Any(i => words[i].IsCapital))
                    yield return (article.Text(open + 1, count), open + 1, count);
                break;
            }
        }
    }

    private static bool IsMark(Word word) => word.Token.Text is "\"" or "“" or "”" or "„" or "«" or "»" or "‘" or "’" or "'";
}
