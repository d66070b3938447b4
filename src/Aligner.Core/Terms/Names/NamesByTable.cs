using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Claims names of the large table where both versions have a form of one entry that is no other spelling of the same:
/// Carlo Magno, Karel de Grote.</summary>
internal sealed class NamesByTable : ITermRule
{
    // The longest name that is looked up, in words. Set by hand; what it moves has not been measured.
    private const int Longest = 5;

    // A single word this short is more often another thing of the same spelling.
    private const int ShortestAlone = 4;

    // Not the same spelling, but as good as.
    private const double Similarity = 0.95;

    public Claims Apply(PairReading reading, Claims claims)
    {
        var inTarget = Runs(claims.Target)
            .GroupBy(run => Normalization.Fold(run.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var (takenSource, takenTarget) = (new HashSet<int>(), new HashSet<int>());
        var found = new List<NameClaim>();
        foreach (var same in Runs(claims.Source)
            .GroupBy(run => run.Text, StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Words.Count)
            .ThenBy(group => group.First().Words.Start))
        {
            var source = Free(same, takenSource);
            if (source.IsEmpty) continue;
            foreach (var entry in reading.Names.Find(same.Key, reading.Source.Book.Pack.Code))
            {
                var form = entry.FormsIn(reading.Target.Book.Pack.Code)
                    .FirstOrDefault(form => inTarget.ContainsKey(Normalization.Fold(form)));
                if (form is null) continue;
                var mentions = inTarget[Normalization.Fold(form)].Where(run => Free([run], takenTarget).Length > 0).ToList();
                // The same spelling needs no table, and the vote on its surroundings knows better what it is here.
                if (mentions.Count == 0 || same.Key == mentions[0].Text) continue;
                ImmutableArray<Extent> target = [.. mentions.Select(run => run.Words)];
                var name = NameClaim.Of(reading, same.Key, mentions[0].Text, source, target, Similarity);
                found.Add(name.Type == ConceptType.Person ? name : name.As(entry.NamedType));
                Take(source, takenSource);
                Take(target, takenTarget);
                break;
            }
        }
        return claims.With(found);
    }

    private static ImmutableArray<Extent> Free(IEnumerable<Run> runs, HashSet<int> taken) =>
        [.. runs.Select(run => run.Words).Where(words => !Enumerable.Range(words.Start, words.Count).Any(taken.Contains))];

    private static void Take(IEnumerable<Extent> names, HashSet<int> taken)
    {
        foreach (var words in names) taken.UnionWith(Enumerable.Range(words.Start, words.Count));
    }

    // Free words that begin with a capital; one alone in the middle of a sentence, and unknown to the packs.
    private static IEnumerable<Run> Runs(ClaimedWords side)
    {
        var article = side.Article;
        for (var start = 0; start < article.Words.Length; start++)
        {
            if (!article.Words[start].IsCapital || article.Words[start].IsStop) continue;
            for (var count = 1; count <= Longest && Continues(side, start, start + count - 1); count++)
            {
                if (article.Words[start + count - 1].IsStop || (count == 1 && !IsNameAlone(article, start))) continue;
                yield return new Run(NameRun.WithoutGenitive(article.Text(start, count)), new Extent(start, count));
            }
        }
    }

    private static bool Continues(ClaimedWords side, int start, int last) =>
        side.Article.IsNext(start, last) && side.IsFree(last) && side.Article.Words[last].Token.Kind != TokenKind.Punctuation;

    private static bool IsNameAlone(ArticleWords article, int word) =>
        !article.Words[word].Opens
            && article.Words[word].Folded.Length >= ShortestAlone
            && !article.MatchesAt(word).Any(match => match.Count == 1);

    private sealed record Run(string Text, Extent Words);
}
