using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Names that languages translate rather than respell: by the large table, and behind one office in both texts.</summary>
internal sealed class TranslatedNames(ArticleWords source, ArticleWords target, NameLinks names, NameTable table)
{
    /// <summary>Names of the large table, where both versions have a form of one entry: Carlo Magno, Karel de Grote.</summary>
    public void MatchTable()
    {
        var (a, b) = (source.Book.Pack.Code, target.Book.Pack.Code);
        var spans = Spans(target)
            .GroupBy(span => Normalization.Fold(span.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var same in Spans(source)
            .GroupBy(span => span.Text, StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Count)
            .ThenBy(group => group.First().Start)
            .ToList())
        {
            foreach (var entry in table.Find(same.Key, a))
            {
                var form = entry.FormsIn(b).FirstOrDefault(form => spans.ContainsKey(Normalization.Fold(form)));
                if (form is null) continue;
                var sourceAt = same.Where(span => IsUnlinked(source, span)).ToList();
                var targetAt = spans[Normalization.Fold(form)].Where(span => IsUnlinked(target, span)).ToList();
                if (sourceAt.Count == 0 || targetAt.Count == 0) continue;
                // The same spelling needs no table, and the vote on its surroundings knows better what it is here.
                if (same.Key == targetAt[0].Text) continue;
                names.Add(new NameLink(
                    same.Key,
                    targetAt[0].Text,
                    sourceAt[0].Count,
                    targetAt[0].Count,
                    0.95,
                    [.. sourceAt.Select(span => span.Start)],
                    [.. targetAt.Select(span => span.Start)]));
                if (names.TypeOf(names.Count - 1) != ConceptType.Person)
                    names.RetypeLast(
                        entry.Type switch { "person" => ConceptType.Person, "place" => ConceptType.Place, _ => ConceptType.Organisation });
                break;
            }
        }
    }

    private static bool IsUnlinked(ArticleWords article, (string Text, int Start, int Count) span) =>
        Enumerable.Range(span.Start, span.Count).All(i => article.LinkOf[i] < 0);

    // Runs of one to five words that begin with a capital, mid-sentence where they are one word.
    private static IEnumerable<(string Text, int Start, int Count)> Spans(ArticleWords article)
    {
        for (var start = 0; start < article.Words.Length; start++)
        {
            if (!article.Words[start].IsCapital || article.Words[start].IsStop || article.Used[start] || article.LinkOf[start] >= 0)
                continue;
            for (var count = 1; count <= 5 && article.IsNext(start, start + count - 1); count++)
            {
                var last = start + count - 1;
                if (article.LinkOf[last] >= 0 || article.Used[last] || article.Words[last].Token.Kind == TokenKind.Punctuation) break;
                if (count == 1
                    && (article.Words[start].Opens
                        || article.Words[start].Folded.Length < 4
                        || article.MatchesAt(start).Any(match => match.Count == 1)))
                    continue;
                if (article.Words[last].IsStop) continue;
                yield return (NameRun.WithoutGenitive(article.Text(start, count)), start, count);
            }
        }
    }

    /// <summary>A name too far from its other form to be told by its sounds, but behind the same office in
    /// both: papa Leone, paus Leo.</summary>
    public void MatchHolders(IEnumerable<(Phrase Source, Phrase Target)> officePairs)
    {
        foreach (var (s, t) in officePairs)
        {
            if (NameBehind(source, s) is not { } a || NameBehind(target, t) is not { } b) continue;
            names.Add(new NameLink(a.Text, b.Text, a.Count, b.Count, 0.7, [a.Start], [b.Start]));
            names.RetypeLast(ConceptType.Person);
        }
    }

    private static NameRun? NameBehind(ArticleWords article, Phrase office)
    {
        var start = office.End;
        if (start >= article.Words.Length || !article.IsNext(start - 1, start) || !IsName(start)) return null;
        var end = start + 1;
        while (end < article.Words.Length && article.IsNext(start, end) && IsName(end)) end++;
        return NameRun.At(article, start, end - start);

        bool IsName(int at) => article.Words[at].IsCapital
            && !article.Words[at].IsStop
            && article.LinkOf[at] < 0
            && !article.Used[at]
            && !article.MatchesAt(at).Any(match => match.Entry.Kind is not EntryKind.Place);
    }
}
