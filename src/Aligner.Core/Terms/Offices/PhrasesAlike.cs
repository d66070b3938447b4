using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Pairs the phrases that say the same: the likest first, each once.</summary>
internal sealed class PhrasesAlike : ITermRule
{
    // How much must agree (Dice): beside one person, where the office is nearly certain; in aligned paragraphs; anywhere.
    // Stories 01 to 04 and the news set chose the first two; the last was set by hand.
    private const double LeastBesidePerson = 0.05;
    private const double LeastTogether = 0.6;
    private const double LeastApart = 0.98;

    // What the same person, other persons and the same paragraph count when several phrases would do. Set by hand, not measured.
    private const double SameHolderGain = 0.6;
    private const double OtherHolderLoss = 0.3;
    private const double TogetherGain = 0.3;

    // An office stands within so many words of its holder.
    private const int Nearest = 3;

    public Claims Apply(PairReading reading, Claims claims)
    {
        var found = Candidates(reading, claims).ToList();
        var (takenSource, takenTarget) = (new HashSet<int>(), new HashSet<int>());
        return claims.With(found.OrderByDescending(candidate => candidate.Worth)
            .ThenBy(candidate => candidate.Source)
            .ThenBy(candidate => candidate.Target)
            .Where(candidate => !takenSource.Contains(candidate.Source) && !takenTarget.Contains(candidate.Target))
            .Select(candidate =>
            {
                takenSource.Add(candidate.Source);
                takenTarget.Add(candidate.Target);
                return candidate.Pair;
            }));
    }

    private static IEnumerable<Candidate> Candidates(PairReading reading, Claims claims)
    {
        var sources = Readings(claims.Source);
        var targets = Readings(claims.Target);
        for (var s = 0; s < sources.Length; s++)
        {
            // An article beside itself: nothing is as like a phrase as the phrase.
            var (first, end) = reading.IsOfOne ? (s, s + 1) : (0, targets.Length);
            for (var t = first; t < end; t++)
            {
                var match = PhraseMatch.Of(sources[s].Readings, targets[t].Readings, reading.Translations);
                if (match.Source is null) continue;
                var (source, target) = (sources[s].Readings.Phrase, targets[t].Readings.Phrase);
                var pair = new PhrasePair(source, target, match)
                {
                    HasSameHolder = sources[s].Holder is not null && sources[s].Holder == targets[t].Holder,
                    IsTogether = reading.AreTogether(source.Start, target.Start),
                };
                var hasOtherHolder = sources[s].Holder is not null && targets[t].Holder is not null && !pair.HasSameHolder;
                if (IsAlike(pair, hasOtherHolder)) yield return new Candidate(pair, s, t, Worth(pair, hasOtherHolder));
            }
        }
    }

    private static (PhraseReadings Readings, NameClaim? Holder)[] Readings(ClaimedWords side) =>
        [.. side.Phrases.Select(phrase => (new PhraseReadings(phrase, side.Article.Book), Holder(side, phrase)))];

    private static bool IsAlike(PhrasePair pair, bool hasOtherHolder)
    {
        if (pair.HasSameHolder) return pair.Match.Score >= LeastBesidePerson;
        var isSamePlace = Phrase.IsSamePlace(pair.SourcePhrase.Jurisdiction, pair.TargetPhrase.Jurisdiction);
        // The president of one state is not that of another.
        if (!isSamePlace && (!pair.IsTogether || (pair.Match.Source!.Type == HeadKind.StateTitle && pair.SourcePhrase.IsPlain)))
            return false;
        return pair.Match.Score >= (pair.IsTogether && !hasOtherHolder ? LeastTogether : LeastApart);
    }

    private static double Worth(PhrasePair pair, bool hasOtherHolder) => pair.Match.Score
        + (pair.HasSameHolder ? SameHolderGain : hasOtherHolder ? -OtherHolderLoss : 0)
        + (pair.IsTogether ? TogetherGain : 0);

    // The person an office is beside: inside it first (minister NAME van PORTFOLIO), then behind it, then before it.
    private static NameClaim? Holder(ClaimedWords side, Phrase phrase)
    {
        if (phrase.Type != ConceptType.Title) return null;
        var behind = Enumerable.Range(phrase.End, Nearest).Where(at => side.Article.Adjoins(phrase.End, at));
        var before = Enumerable.Range(1, Nearest).Select(distance => phrase.Start - distance)
            .Where(at => side.Article.Adjoins(at + 1, phrase.Start));
        var inside = phrase.Holders.SelectMany(words => Enumerable.Range(words.Start, words.Count));
        return inside.Concat(behind).Concat(before).Where(side.IsPerson).Select(side.NameAt).FirstOrDefault();
    }

    private sealed record Candidate(PhrasePair Pair, int Source, int Target, double Worth);
}
