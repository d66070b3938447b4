using Aligner.Articles;
using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>
/// Finds, for the articles of two languages, the few that could belong together: an inverted index of the targets over
/// language-neutral keys and translated words, each weighing the more the rarer it is.
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

    // Postings read for one source, rarest keys first: bounds the work however large the collection.
    private const int MostPostings = 40_000;

    // A translation counts from this √(p·p′) on, and as half a name: words are shared by chance.
    private const double LeastTranslation = 0.1;
    private const float TranslationWeight = 0.5f;

    // The number of no stem.
    private const int None = -1;

    private readonly IndexedArticle[] sources, targets;
    private readonly int[][] sourceKeys, targetKeys;
    private readonly float[] weights;
    private readonly int[] starts, postings;
    private readonly int daysApart;

    public CandidateFinder(ArticleIndex index, IndexedArticle[] sources, IndexedArticle[] targets, Lexicon? lexicon, int daysApart)
    {
        this.sources = sources;
        this.targets = targets;
        this.daysApart = daysApart;
        var neutral = index.Keys.Count;
        var translated = lexicon?.Target.Count ?? 0;
        var (fromSource, fromTarget) = (SourceStems(index.Words, lexicon), TargetStems(index.Words, lexicon));
        sourceKeys = Array.ConvertAll(sources, article => WithStems(article, fromSource, neutral));
        targetKeys = Array.ConvertAll(targets, article => WithStems(article, fromTarget, neutral));

        var frequencies = new int[neutral + translated];
        foreach (var side in (ReadOnlySpan<int[][]>)[sourceKeys, targetKeys])
            foreach (var keys in side)
                foreach (var key in keys) frequencies[key]++;
        weights = new float[frequencies.Length];
        for (var key = 0; key < weights.Length; key++)
        {
            var kind = key < neutral ? KindWeight(index.Keys[key][0]) : TranslationWeight;
            weights[key] = kind * MathF.Log(1 + (sources.Length + targets.Length) / (float)Math.Max(1, frequencies[key]));
        }
        (starts, postings) = Postings(targetKeys, weights.Length);
    }

    /// <summary>The candidates, by source, then by target.</summary>
    public List<Candidate> Find(ParallelOptions parallel) => Prune(Nearest(_ => true, parallel));

    /// <summary>The nearest targets of some sources, by source.</summary>
    /// <param name="takes">Tells by its number whether a source is wanted.</param>
    /// <param name="parallel">How many threads.</param>
    public List<Candidate> Nearest(Func<int, bool> takes, ParallelOptions parallel)
    {
        var found = new Candidate[sources.Length][];
        var targetNorms = Array.ConvertAll(targetKeys, Norm);
        (float[] Sums, int[] Touched) Own() => (new float[targets.Length], new int[targets.Length + 1]);
        Parallel.For(0, sources.Length, parallel, Own, (source, _, own) =>
        {
            found[source] = takes(source) ? Nearest(source, own.Sums, own.Touched, targetNorms) : [];
            return own;
        }, _ => { });
        return [.. found.SelectMany(candidates => candidates)];
    }

    // Sums are 0 before and after. Of what is touched there is one place more than there are targets.
    private Candidate[] Nearest(int source, float[] sums, int[] touched, float[] targetNorms)
    {
        var left = MostPostings;
        var count = 0;
        foreach (var key in RarestFirst(sourceKeys[source]))
        {
            var sharing = postings.AsSpan(starts[key]..starts[key + 1]);
            left -= sharing.Length;
            if (left < 0) break;
            var weight = weights[key];
            foreach (var target in sharing)
            {
                // Noted always and counted the first time: a processor can't guess which it is.
                touched[count] = target;
                ref var sum = ref sums[target];
                count += sum == 0 ? 1 : 0;
                sum += weight;
            }
        }
        var norm = Norm(sourceKeys[source]);
        var best = new List<Candidate>(Looked + 1);
        foreach (var target in touched.AsSpan(0, count))
        {
            var similarity = sums[target] / MathF.Sqrt(norm * targetNorms[target]);
            sums[target] = 0;
            var candidate = new Candidate(source, target, similarity);
            if (similarity >= LeastSimilarity
                && (best.Count < Looked || IsBetter(candidate, best[^1]))
                && AreNear(sources[source], targets[target]))
                Take(best, candidate);
        }
        return [.. best];
    }

    // Puts one that is among the best of a source in its place, best first: sorting all takes longer, for nearly every article shares
    // something with it.
    private static void Take(List<Candidate> best, Candidate candidate)
    {
        var place = best.Count;
        while (place > 0 && IsBetter(candidate, best[place - 1])) place--;
        best.Insert(place, candidate);
        if (best.Count > Looked) best.RemoveAt(Looked);
    }

    private static bool IsBetter(Candidate a, Candidate b) =>
        a.Similarity > b.Similarity || (a.Similarity == b.Similarity && a.Target < b.Target);

    // By their postings, then by their numbers: both in one number, which is sorted fastest.
    private IEnumerable<int> RarestFirst(int[] keys)
    {
        var ranks = Array.ConvertAll(keys, key => ((long)(starts[key + 1] - starts[key]) << 32) | (uint)key);
        Array.Sort(ranks);
        foreach (var rank in ranks) yield return (int)rank;
    }

    private bool AreNear(IndexedArticle source, IndexedArticle target) =>
        source.IsOfOneSizeWith(target) && AreOfOneTime(source.Article, target.Article);

    private bool AreOfOneTime(Article source, Article target) =>
        source.Date is not { } a || target.Date is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= daysApart;

    /// <summary>The candidates that are among the best of their source or of their target, by source, then by target.</summary>
    /// <param name="candidates">Of all sources, by source.</param>
    public static List<Candidate> Prune(List<Candidate> candidates)
    {
        var bestOfSource = candidates.GroupBy(candidate => candidate.Source)
            .ToDictionary(group => group.Key, group => group.Max(candidate => candidate.Similarity));
        var bestOfTarget = candidates.GroupBy(candidate => candidate.Target)
            .ToDictionary(group => group.Key, group => group.Max(candidate => candidate.Similarity));
        var kept = candidates.GroupBy(candidate => candidate.Source).SelectMany(Best)
            .Concat(candidates.GroupBy(candidate => candidate.Target).SelectMany(Best))
            .Where(candidate => candidate.Similarity
                >= LeastShareOfBest * Math.Max(bestOfSource[candidate.Source], bestOfTarget[candidate.Target]))
            .Distinct();
        return [.. kept.OrderBy(candidate => candidate.Source).ThenBy(candidate => candidate.Target)];
    }

    private static IEnumerable<Candidate> Best(IEnumerable<Candidate> candidates) =>
        candidates.OrderByDescending(candidate => candidate.Similarity)
            .ThenBy(candidate => candidate.Source)
            .ThenBy(candidate => candidate.Target)
            .Take(Kept);

    private float Norm(int[] keys)
    {
        var sum = 0f;
        foreach (var key in keys) sum += weights[key];
        return sum;
    }

    // A sound is shared by chance more often than a spelling, and every text of a season names its months.
    private static float KindWeight(char kind) => kind switch { '~' => 0.6f, '%' => 0.5f, _ => 1 };

    // The keys of an article and, behind them, the stems of its words in the target, each once, ascending.
    private static int[] WithStems(IndexedArticle article, Func<int, int> stemOf, int offset)
    {
        var stems = new int[article.Words.Length];
        var count = 0;
        foreach (var word in article.Words)
            if (stemOf(word) is >= 0 and var stem) stems[count++] = offset + stem;
        Array.Sort(stems, 0, count);
        var last = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || stems[i] != stems[i - 1]) stems[last++] = stems[i];
        return [.. article.Keys, .. stems.AsSpan(0, last)];
    }

    private static Func<int, int> TargetStems(Interner words, Lexicon? lexicon) =>
        lexicon is null ? _ => None : Once(words, word => lexicon.Target.FindWord(word) ?? None);

    private static Func<int, int> SourceStems(Interner words, Lexicon? lexicon) =>
        lexicon is null ? _ => None : Once(words, word => lexicon.Source.FindWord(word) is { } stem ? Best(lexicon, stem) : None);

    // The stem of a word by its number, looked for once.
    private static Func<int, int> Once(Interner words, Func<string, int> stemOf)
    {
        const int Unknown = -2;
        var known = new int[words.Count];
        Array.Fill(known, Unknown);
        return word => known[word] != Unknown ? known[word] : known[word] = stemOf(words[word]);
    }

    private static int Best(Lexicon lexicon, int stem)
    {
        var (best, strength) = (None, LeastTranslation);
        foreach (var translation in lexicon.Translations(stem))
        {
            var own = Math.Sqrt(translation.Forward * translation.Backward);
            if (own > strength) (best, strength) = (translation.Stem, own);
        }
        return best;
    }

    private static (int[] Starts, int[] Postings) Postings(int[][] articles, int keyCount)
    {
        var starts = new int[keyCount + 1];
        foreach (var keys in articles)
            foreach (var key in keys) starts[key + 1]++;
        for (var key = 0; key < keyCount; key++) starts[key + 1] += starts[key];
        var next = (int[])starts.Clone();
        var postings = new int[starts[keyCount]];
        for (var article = 0; article < articles.Length; article++)
            foreach (var key in articles[article]) postings[next[key]++] = article;
        return (starts, postings);
    }
}
