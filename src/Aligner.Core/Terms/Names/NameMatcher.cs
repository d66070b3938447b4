using System.Collections.Immutable;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Names of two words or more that both versions carry, longest first. Each word may be romanised differently; a word
/// in between (van, of, &amp;) must be the same. Thresholds from the prototype of the design, section 2, which chose
/// them on the news set; stories 01 to 04 kept them.
/// </summary>
/// <param name="foreign">English, whose names and offices stand untranslated in every language's news.</param>
internal sealed class NameMatcher(PhraseBook foreign)
{
    private const double LeastWord = 0.55;
    private const double LeastLast = 0.60;
    private const double LeastMean = 0.74;

    private readonly Romanisation romanisation = new(foreign.Pack.Spellings);
    private readonly Dictionary<(string, string), double> similarities = [];

    /// <summary>The links of a pair, longest names first, none sharing a word with another.</summary>
    public ImmutableArray<NameLink> Match(ArticleWords source, ArticleWords target)
    {
        var links = ImmutableArray.CreateBuilder<NameLink>();
        var takenSource = new bool[source.Words.Length];
        var takenTarget = new bool[target.Words.Length];
        var sourceRuns = Group(NameRun.In(source, target.Book));
        var targetRuns = Group(NameRun.In(target, source.Book));
        foreach (var length in sourceRuns.Keys.Intersect(targetRuns.Keys).OrderDescending())
        {
            var scored =
                from s in sourceRuns[length]
                from t in targetRuns[length]
                let similarity = Similarity(s[0], t[0])
                where similarity > 0
                orderby similarity descending, s[0].Start, t[0].Start
                select (s, t, similarity);
            foreach (var (s, t, similarity) in scored.ToList())
            {
                var sourceAt = Free(s, takenSource);
                var targetAt = Free(t, takenTarget);
                if (sourceAt.IsEmpty || targetAt.IsEmpty || IsFalseStart(source, s, target, t)) continue;
                Take(takenSource, sourceAt, s[0].Count);
                Take(takenTarget, targetAt, t[0].Count);
                links.Add(new NameLink(s[0].Text, t[0].Text, s[0].Count, t[0].Count, similarity, sourceAt, targetAt));
            }
        }
        return links.ToImmutable();
    }

    /// <summary>How alike two single words are, 0..1.</summary>
    public double Similarity(string a, string b)
    {
        if (similarities.TryGetValue((a, b), out var known)) return known;
        return similarities[(a, b)] = romanisation.Similarity(a, b);
    }

    private double Similarity(NameRun s, NameRun t)
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
            var similarity = a.Length == 1 || b.Length == 1 ? (a == b ? 1 : 0) : Similarity(a, b);
            if (similarity < LeastWord || (i == s.Parts.Length - 1 && similarity < LeastLast)) return 0;
            sum += similarity;
            count++;
        }
        return count < 2 && s.Parts.All(part => char.IsLetter(part[0])) || sum / count < LeastMean ? 0 : sum / count;
    }

    // "Premier Meloni" and "Presidente Trump" at the start of a sentence are an office and a name; so is a phrase of
    // common words that only opens a sentence.
    private bool IsFalseStart(ArticleWords source, List<NameRun> s, ArticleWords target, List<NameRun> t) =>
        (s[0].Parts[^1] != t[0].Parts[^1]
            && (source.Words[s[0].Start + s[0].Count - 1].IsStop || target.Words[t[0].Start + t[0].Count - 1].IsStop))
            || IsForeignOffice(s[0], t[0])
            || IsOffice(source, s[0])
            || IsOffice(target, t[0])
            || (HasLateGivenName(source, s[0]) && HasLateGivenName(target, t[0]))
            || (s[0].Parts[0] != t[0].Parts[0]
                && (s[0].Count > 2 ? IsKnown(source, s[0]) || IsKnown(target, t[0]) : IsKnown(source, s[0]) && IsKnown(target, t[0])))
        || (s[0].Parts[0] != t[0].Parts[0] && IsBeforeGivenName(source, s[0]) && IsBeforeGivenName(target, t[0]))
        || (IsPlaceBeforeName(source, s[0]) && IsPlaceBeforeName(target, t[0]));

    // "Chancelier de l'Échiquier Jeremy Hunt": the end of an office before a given name.
    private static bool IsBeforeGivenName(ArticleWords article, NameRun run) =>
        run.Count > 2 && article.Book.Pack.GivenNames.Contains(run.Parts[1]) && !article.Book.Pack.GivenNames.Contains(run.Parts[0]);

    // "… van Europa Michael O'Flaherty": the end of a body's name before a person's.
    private static bool IsPlaceBeforeName(ArticleWords article, NameRun run) =>
        IsBeforeGivenName(article, run)
            && article.MatchesAt(run.Start)
                .Any(match => match.Count == 1 && match.Entry.Kind is EntryKind.Place or EntryKind.Institution or EntryKind.Portfolio);

    // "Shadow Chancellor John McDonnell": what stands before a given name is no part of the name, unless a body bears a person's.
    private static bool HasLateGivenName(ArticleWords article, NameRun run)
    {
        var pack = article.Book.Pack;
        if (pack.GivenNames.Contains(run.Parts[0]) || pack.OrganisationWords.Contains(Normalization.Fold(run.Parts[0]))) return false;
        return run.Parts.Skip(2).Any(pack.GivenNames.Contains);
    }

    // "Scienza Gouke Moes" and "Wetenschap Gouke Moes": the last word of an office, or a town, before a name.
    private static bool IsKnown(ArticleWords article, NameRun run) =>
        article.MatchesAt(run.Start).Any(match => match.Count == 1) || article.CompoundAt(run.Start) is not null;

    // "Shadow Chancellor John McDonnell", "Chief Justice John Roberts": an English office before the name of its holder.
    private bool IsForeignOffice(NameRun s, NameRun t)
    {
        for (var i = 0; i + 2 < s.Parts.Length; i++)
            if (foreign.IsTitle(Normalization.Fold(s.Parts[i])) || foreign.IsTitle(Normalization.Fold(t.Parts[i])))
                return !s.Parts.Any(part => foreign.Pack.OrganisationWords.Contains(Normalization.Fold(part)));
        return false;
    }

    private static bool IsOffice(ArticleWords article, NameRun run)
    {
        var heads = article.MatchesAt(run.Start)
            .Where(match => match.Entry is { Kind: EntryKind.Head, IsTitle: true })
            .ToList();
        if (heads.Count == 0) return false;
        var rest = run.Count - heads[0].Count;
        return rest >= 2
            || (rest == 1 && article.Words[run.Start].Opens)
            || (rest >= 1 && article.Book.Pack.GivenNames.Contains(run.Parts[heads[0].Count]));
    }

    private static Dictionary<int, List<List<NameRun>>> Group(IEnumerable<NameRun> runs) =>
        runs.GroupBy(run => run.Parts.Length).ToDictionary(
            group => group.Key,
            group => group.GroupBy(run => run.Text, StringComparer.Ordinal).Select(same => same.ToList()).ToList());

    private static ImmutableArray<int> Free(List<NameRun> runs, bool[] taken) =>
        [.. runs.Where(run => !Enumerable.Range(run.Start, run.Count).Any(word => taken[word])).Select(run => run.Start)];

    private static void Take(bool[] taken, ImmutableArray<int> starts, int count)
    {
        foreach (var start in starts)
            for (var i = start; i < start + count; i++) taken[i] = true;
    }
}
