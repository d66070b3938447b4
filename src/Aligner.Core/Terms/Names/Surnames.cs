using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Gives a person the free words that are a part of the name alone: Lavrov is the Sergej Lavrov met before.</summary>
internal sealed class Surnames : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims)
    {
        var (takenSource, takenTarget) = (new HashSet<int>(), new HashSet<int>());
        return claims.Superseding<NameClaim>(name => name.Type != ConceptType.Person
            ? [name]
            :
            [
                name with
                {
                    Source = WithParts(claims.Source, name.Source, name.SourceWords, takenSource),
                    Target = WithParts(claims.Target, name.Target, name.TargetWords, takenTarget),
                },
            ]);
    }

    private static ImmutableArray<Extent> WithParts(ClaimedWords side, ImmutableArray<Extent> mentions, int count, HashSet<int> taken)
    {
        var words = side.Article.Words;
        var parts = Enumerable.Range(mentions[0].Start, count)
            .Where(i => words[i].IsCapital && words[i].Folded.Length > 1)
            .Select(i => NameRun.WithoutGenitive(words[i].Token.Text))
            .ToHashSet(StringComparer.Ordinal);
        var alone = Enumerable.Range(0, words.Length)
            .Where(i => words[i].IsCapital && side.IsFree(i) && IsPart(words[i].Token.Text, parts) && taken.Add(i))
            .Select(i => new Extent(i, 1));
        return [.. mentions.Concat(alone).OrderBy(mention => mention.Start)];
    }

    private static bool IsPart(string word, HashSet<string> parts) =>
        parts.Contains(NameRun.WithoutGenitive(word)) || (word.EndsWith('s') && parts.Contains(word[..^1]));
}
