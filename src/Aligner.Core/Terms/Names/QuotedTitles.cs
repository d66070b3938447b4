using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Claims titles of books, films and laws that both versions quote in the same words ("AI Superpowers: China, …"): one
/// name, whose words are no names of their own.
/// </summary>
internal sealed class QuotedTitles : ITermRule
{
    // A quotation of more words, its marks among them, is speech.
    private const int Longest = 16;

    // Shorter ones are nicknames and scare quotes.
    private const int Shortest = 3;

    public Claims Apply(PairReading reading, Claims claims)
    {
        // One article quotes more than titles.
        if (reading.IsOfOne) return claims;
        var inTarget = Quoted(reading.Target).ToLookup(quoted => quoted.Text, StringComparer.Ordinal);
        return claims.With(
            from title in Quoted(reading.Source).GroupBy(quoted => quoted.Text, StringComparer.Ordinal)
            let found = inTarget[title.Key].ToList()
            where found.Count > 0
            select NameClaim.Of(
                reading,
                title.Key,
                title.Key,
                [.. title.Select(quoted => quoted.Words)],
                [.. found.Select(quoted => quoted.Words)],
                1));
    }

    // Between quotation marks, the first word and another with a capital.
    private static IEnumerable<(string Text, Extent Words)> Quoted(ArticleWords article)
    {
        var words = article.Words;
        for (var open = 0; open + 1 < words.Length; open++)
        {
            if (!IsMark(words[open]) || !words[open + 1].IsCapital) continue;
            var close = open + 2;
            while (article.IsNext(open, close) && !IsMark(words[close])) close++;
            if (close - open > Longest || !article.IsNext(open, close)) continue;
            var count = close - open - 1;
            if (count >= Shortest && Enumerable.Range(open + 2, count - 1).Any(i => words[i].IsCapital))
                yield return (article.Text(open + 1, count), new Extent(open + 1, count));
        }
    }

    private static bool IsMark(Word word) => word.Token.Text is "\"" or "“" or "”" or "„" or "«" or "»" or "‘" or "’" or "'";
}
