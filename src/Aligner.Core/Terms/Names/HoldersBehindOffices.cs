using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Claims persons whose names are too far from each other to be told by their sounds, but stand behind the same office in
/// aligned paragraphs: papa Leone, paus Leo.</summary>
internal sealed class HoldersBehindOffices : ITermRule
{
    // Under what a name must have to be told by its sounds. Set by hand; only that it is under 1 shows in the terms.
    private const double Similarity = 0.7;

    public Claims Apply(PairReading reading, Claims claims)
    {
        // A capital says nothing of a name where all nouns have one.
        if (reading.Source.Book.Pack.CapitalisedNouns || reading.Target.Book.Pack.CapitalisedNouns) return claims;
        var (takenSource, takenTarget) = (new HashSet<int>(), new HashSet<int>());
        var found = new List<NameClaim>();
        foreach (var pair in claims.Of<TermClaim>().Where(IsOffice).Select(claim => claim.Phrases!))
        {
            if (NameBehind(claims.Source, pair.SourcePhrase, takenSource) is not { } s
                || NameBehind(claims.Target, pair.TargetPhrase, takenTarget) is not { } t)
                continue;
            var name = NameClaim.Of(reading, s.Text, t.Text, [new Extent(s.Start, s.Count)], [new Extent(t.Start, t.Count)], Similarity);
            found.Add(name.As(ConceptType.Person));
            takenSource.UnionWith(Enumerable.Range(s.Start, s.Count));
            takenTarget.UnionWith(Enumerable.Range(t.Start, t.Count));
        }
        return claims.With(found);
    }

    // The whole phrase is agreed on: nothing but a name is left behind it.
    private static bool IsOffice(TermClaim claim) => claim.Phrases is { Type: ConceptType.Title, IsTogether: true, IsWhole: true };

    private static NameRun? NameBehind(ClaimedWords side, Phrase office, HashSet<int> taken)
    {
        var article = side.Article;
        var end = office.End;
        while (article.IsNext(office.End - 1, end) && IsName(end)) end++;
        return end == office.End ? null : NameRun.At(article, office.End, end - office.End);

        bool IsName(int at) => article.Words[at] is { IsCapital: true, IsStop: false }
            && side.IsFree(at)
            && !taken.Contains(at)
            && !article.MatchesAt(at).Any(match => match.Entry.Kind is not EntryKind.Place);
    }
}
