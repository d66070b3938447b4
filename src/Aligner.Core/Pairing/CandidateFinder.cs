using System.Runtime.InteropServices;
using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>
/// Finds, for articles of one language, the few of another that could belong together, which it is shown one by one, in any order:
/// an inverted index of the sources over language-neutral keys and translated words, each weighing the more the rarer it is.
/// </summary>
internal sealed class CandidateFinder
{
    // The best so many of a source, and of a target, are looked at.
    private const int Kept = 3;

    // So many of a source are compared with those of others.
    private const int Looked = 2 * Kept;

    // Under this no pair of ntrex-dev, stories-dev or the samples belongs together (the least is .07), nor one with
    // less than .4 of the similarity of the best candidate of either article.
    private const float LeastSimilarity = 0.03f;
    private const float LeastShareOfBest = 0.4f;

    // So many times a source meets a target in a key, in its rarest keys: bounds the work however large the collection.
    private const int MostMeetings = 40_000;

    private readonly KeyCounts counts;
    private readonly IReadOnlyList<KeyedArticle> sources;
    private readonly int daysApart;
    private readonly float[] norms;

    // By key the place of its sources.
    private readonly Dictionary<int, int> places = [];
    private readonly int[] starts, postings;

    // The best of each source, best first, and what another must have at least.
    private readonly List<Candidate>[] best;
    private readonly float[] least;

    /// <param name="counts">Of the keys of all sources and targets.</param>
    /// <param name="sources">Some or all of them, by number.</param>
    /// <param name="daysApart">Articles with more days between them tell different events.</param>
    /// <param name="mostMeetings">So many times a source meets a target in a key at most.</param>
    public CandidateFinder(KeyCounts counts, IReadOnlyList<KeyedArticle> sources, int daysApart, int mostMeetings = MostMeetings)
    {
        this.counts = counts;
        this.sources = sources;
        this.daysApart = daysApart;
        norms = [.. sources.Select(counts.Weight)];
        best = [.. sources.Select(_ => new List<Candidate>())];
        least = new float[sources.Count];
        Array.Fill(least, LeastSimilarity);
        int[][] met = [.. sources.Select(source => Met(source, mostMeetings))];
        (starts, postings) = Postings(met);
    }

    /// <summary>The finder for all articles of two languages, which has seen every target.</summary>
    public static CandidateFinder Of(
        ArticleIndex index, IndexedArticle[] sources, IndexedArticle[] targets, Lexicon? lexicon, int daysApart, ParallelOptions parallel)
    {
        var counts = new KeyCounts(index.Keys, Tally(sources), Tally(targets));
        var keyedSources = Keyed(sources, TranslatedStems.Once(index.Words, TranslatedStems.OfSource(lexicon)), counts.SourceStems);
        var keyedTargets = Keyed(targets, TranslatedStems.Once(index.Words, TranslatedStems.OfTarget(lexicon)), counts.TargetStems);
        var finder = new CandidateFinder(counts, keyedSources, daysApart);
        finder.Look(keyedTargets, parallel);
        return finder;
    }

    /// <summary>Compares targets with all sources; each is to be shown once.</summary>
    public void Look(IReadOnlyList<KeyedArticle> targets, ParallelOptions parallel)
    {
        (float[] Sums, int[] Touched) Own() => (new float[sources.Count], new int[sources.Count + 1]);
        Parallel.For(0, targets.Count, parallel, Own, (target, _, own) =>
        {
            Look(targets[target], own.Sums, own.Touched);
            return own;
        }, _ => { });
    }

    /// <summary>The candidates among the targets it was shown, by source, then by target.</summary>
    public List<Candidate> Find() => Prune(Nearest());

    /// <summary>The nearest targets of each source, by source, the nearest first.</summary>
    public List<Candidate> Nearest()
    {
        var nearest = new List<Candidate>();
        foreach (var ofSource in best) nearest.AddRange(ofSource);
        return nearest;
    }

    // Sums are 0 before and after. Of what is touched there is one place more than there are sources.
    private void Look(KeyedArticle target, float[] sums, int[] touched)
    {
        var count = 0;
        foreach (var key in counts.RarestFirst(target))
        {
            if (!places.TryGetValue(key, out var place)) continue;
            var weight = counts.Weight(key);
            foreach (var source in postings.AsSpan(starts[place]..starts[place + 1]))
            {
                // Noted always and counted the first time: a processor can't guess which it is.
                touched[count] = source;
                ref var sum = ref sums[source];
                count += sum == 0 ? 1 : 0;
                sum += weight;
            }
        }
        var norm = counts.Weight(target);
        foreach (var source in touched.AsSpan(0, count))
        {
            var similarity = sums[source] / MathF.Sqrt(norms[source] * norm);
            sums[source] = 0;
            if (similarity >= Volatile.Read(ref least[source]) && AreNear(sources[source], target))
                Take(source, new Candidate(sources[source].Number, target.Number, similarity));
        }
    }

    // Puts one that is among the best of a source in its place, best first: sorting all takes longer, for nearly every article shares
    // something with it.
    private void Take(int source, Candidate candidate)
    {
        var taken = best[source];
        lock (taken)
        {
            var place = taken.Count;
            while (place > 0 && IsBetter(candidate, taken[place - 1])) place--;
            if (place == Looked) return;
            taken.Insert(place, candidate);
            if (taken.Count > Looked) taken.RemoveAt(Looked);
            if (taken.Count == Looked) Volatile.Write(ref least[source], taken[^1].Similarity);
        }
    }

    private static bool IsBetter(Candidate a, Candidate b) =>
        a.Similarity > b.Similarity || (a.Similarity == b.Similarity && a.Target < b.Target);

    private bool AreNear(KeyedArticle source, KeyedArticle target) =>
        IndexedArticle.AreOfOneSize(source.Length, target.Length) && AreOfOneTime(source, target);

    private bool AreOfOneTime(KeyedArticle source, KeyedArticle target) =>
        source.Date is not { } a || target.Date is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= daysApart;

    /// <summary>The candidates that are among the best of their source or of their target, by source, then by target.</summary>
    /// <param name="candidates">Of all sources, by source.</param>
    public static List<Candidate> Prune(List<Candidate> candidates)
    {
        // By place the best similarity of either article, and whether it is among the best of one.
        var (strongest, isAmong) = (new float[candidates.Count], new bool[candidates.Count]);
        int[] places = [.. Enumerable.Range(0, candidates.Count)];
        Rank(candidate => candidate.Target);
        Rank(candidate => candidate.Source);
        Array.Sort(places, (a, b) => ByPlace(candidates[a], candidates[b]));
        var kept = new List<Candidate>();
        foreach (var place in places)
            if (isAmong[place] && candidates[place].Similarity >= LeastShareOfBest * strongest[place]) kept.Add(candidates[place]);
        return kept;

        void Rank(Func<Candidate, int> article)
        {
            Array.Sort(places, (a, b) => (article(candidates[a]).CompareTo(article(candidates[b])),
                candidates[b].Similarity.CompareTo(candidates[a].Similarity)) switch
            {
                (0, 0) => ByPlace(candidates[a], candidates[b]),
                (0, var bySimilarity) => bySimilarity,
                (var byArticle, _) => byArticle,
            });
            for (int at = 0, first = 0; at < places.Length; at++)
            {
                var (place, best) = (places[at], places[first]);
                if (article(candidates[place]) != article(candidates[best])) (first, best) = (at, place);
                strongest[place] = Math.Max(strongest[place], candidates[best].Similarity);
                isAmong[place] |= at - first < Kept;
            }
        }
    }

    private static int ByPlace(Candidate a, Candidate b) =>
        a.Source != b.Source ? a.Source.CompareTo(b.Source) : a.Target.CompareTo(b.Target);

    private static KeyTally Tally(IndexedArticle[] articles)
    {
        var tally = new KeyTally();
        foreach (var article in articles) tally.Add(article.Keys);
        return tally;
    }

    private static KeyedArticle[] Keyed(IndexedArticle[] articles, Func<int, int> stemOf, KeyTally tally)
    {
        var keyed = new KeyedArticle[articles.Length];
        for (var i = 0; i < keyed.Length; i++)
        {
            var article = articles[i];
            var stems = TranslatedStems.Of<int>(article.Words, stemOf);
            tally.Add(stems);
            keyed[i] = KeyedArticle.Of(i, article.Keys, stems, article.Length, article.Article.Date);
        }
        return keyed;
    }

    // The keys of a source by which it is found. Those that no target has are none.
    private int[] Met(KeyedArticle source, int most)
    {
        var met = new List<int>();
        foreach (var key in counts.RarestFirst(source))
        {
            var targets = counts.Targets(key);
            most -= targets;
            if (most < 0) break;
            if (targets > 0) met.Add(key);
        }
        return [.. met];
    }

    private (int[] Starts, int[] Postings) Postings(int[][] met)
    {
        var ends = new List<int>();
        foreach (var keys in met)
        {
            foreach (var key in keys)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out var isKnown);
                if (!isKnown)
                {
                    place = ends.Count;
                    ends.Add(0);
                }
                ends[place]++;
            }
        }
        var starts = new int[ends.Count + 1];
        for (var place = 0; place < ends.Count; place++) starts[place + 1] = starts[place] + ends[place];
        var next = (int[])starts.Clone();
        var postings = new int[starts[^1]];
        for (var source = 0; source < met.Length; source++)
            foreach (var key in met[source]) postings[next[places[key]]++] = source;
        return (starts, postings);
    }
}
