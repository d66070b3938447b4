using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Claims names of two words or more that both versions carry, longest first. Each word may be romanised differently; a
/// word in between (van, of, &amp;) must be the same. What only looks like a name is told by <see cref="FalseNames"/>.
/// </summary>
internal sealed class SharedNames : ITermRule
{
    // How alike one word, the last word (the surname) and all words on average must sound. A prototype of this extraction
    // chose the mean on the news set (ntrex-dev), stories 01 to 04 kept it; it decides, and the others are round numbers below it.
    private const double LeastWord = 0.5;
    private const double LeastLast = 0.6;
    private const double LeastMean = 0.75;

    public Claims Apply(PairReading reading, Claims claims) => claims.With(
        Matches(reading).Where(name => !IsOfTable(reading, reading.Source, name.Source[0])
            && !IsOfTable(reading, reading.Target, name.Target[0])
            && name.Source.All(claims.Source.IsUnnamed)
            && name.Target.All(claims.Target.IsUnnamed)));

    // "Made in Italy" is what a ministry is for, the White House a concept of the table: no names to be matched by spelling. Nor is a place
    // that stands alone beside itself; where two versions spell it alike, that says more than the table.
    private static bool IsOfTable(PairReading reading, ArticleWords article, Extent name) => article.MatchesAt(name.Start)
        .Any(match => match.Count >= name.Count
            && (match.Entry.Kind is EntryKind.Portfolio or EntryKind.Institution or EntryKind.Head
                || (reading.IsOfOne && match.Entry.Kind == EntryKind.Place)));

    // None shares a word with another.
    private static IEnumerable<NameClaim> Matches(PairReading reading)
    {
        var takenSource = new bool[reading.Source.Words.Length];
        var takenTarget = new bool[reading.Target.Words.Length];
        Func<string, bool> isGivenName = reading.IsOfOne ? _ => false : reading.IsGivenName;
        var sourceRuns = ByLength(NameRun.In(reading.Source, reading.Target.Book, isGivenName));
        var targetRuns = ByLength(NameRun.In(reading.Target, reading.Source.Book, isGivenName));
        foreach (var length in sourceRuns.Keys.Intersect(targetRuns.Keys).OrderDescending())
        {
            var scored =
                from s in sourceRuns[length]
                from t in targetRuns[length]
                let similarity = Similarity(reading, s[0], t[0])
                where similarity > 0
                orderby similarity descending, s[0].Start, t[0].Start
                select new { s, t, similarity };
            foreach (var alike in scored.ToList())
            {
                var (s, t) = (alike.s, alike.t);
                var source = Free(s, takenSource);
                var target = Free(t, takenTarget);
                if (source.IsEmpty || target.IsEmpty || FalseNames.Has(reading, s[0], t[0])) continue;
                Take(takenSource, source);
                Take(takenTarget, target);
                yield return NameClaim.Of(reading, s[0].Text, t[0].Text, source, target, alike.similarity);
            }
        }
    }

    // The mean over the words with a capital; 0 for other names.
    private static double Similarity(PairReading reading, NameRun s, NameRun t)
    {
        var sum = 0.0;
        var count = 0;
        for (var i = 0; i < s.Parts.Length; i++)
        {
            var (a, b) = (s.Parts[i], t.Parts[i]);
            if (!a.Any(char.IsUpper) || !b.Any(char.IsUpper))
            {
                if (Normalization.Fold(a) != Normalization.Fold(b)) return 0;
                continue;
            }
            // An initial is no spelling of another.
            var similarity = a.Length > 1 && b.Length > 1 ? reading.Similarity(a, b) : a == b ? 1 : 0;
            if (similarity < (i == s.Parts.Length - 1 ? LeastLast : LeastWord)) return 0;
            sum += similarity;
            count++;
        }
        // One word and a number may be a name (Apollo 11), one word and particles are none.
        var isOneWord = count < 2 && s.Parts.All(part => char.IsLetter(part[0]));
        return isOneWord || sum / count < LeastMean ? 0 : sum / count;
    }

    private static Dictionary<int, List<List<NameRun>>> ByLength(IEnumerable<NameRun> runs) =>
        runs.GroupBy(run => run.Parts.Length).ToDictionary(
            group => group.Key,
            group => group.GroupBy(run => run.Text, StringComparer.Ordinal).Select(same => same.ToList()).ToList());

    private static ImmutableArray<Extent> Free(List<NameRun> runs, bool[] taken) =>
        [.. runs.Where(run => !Enumerable.Range(run.Start, run.Count).Any(word => taken[word]))
            .Select(run => new Extent(run.Start, run.Count))];

    private static void Take(bool[] taken, ImmutableArray<Extent> names)
    {
        foreach (var words in names) Array.Fill(taken, true, words.Start, words.Count);
    }
}
