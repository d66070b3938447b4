using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Pairing;

/// <summary>Finds which articles tell the same event: versions in several languages, and duplicates in one.</summary>
public static class ArticlePairer
{
    // Weights of the matching are whole numbers, so that sums don't depend on their order.
    private const double WeightSteps = 1_000_000;

    /// <summary>
    /// Pairs articles: candidates by shared keys, judged by aligning them, one to one in each two languages so that the
    /// whole weighs most, put together to stories; pairs that contradict a surer one are left out.
    /// </summary>
    /// <param name="articles">Identified (<see cref="Article.Language"/>), with different paths; those of no known language, or of none of
    /// the options' languages, are left alone.</param>
    /// <param name="options">Lexicons, the order of languages.</param>
    /// <param name="progress">0..1, with each candidate that was judged; from several threads, so not quite in order.</param>
    /// <param name="cancellation">Checked for each article and candidate.</param>
    public static PairingResult Pair(
        IReadOnlyList<Document> articles,
        PairingOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, options.Threads) };
        var field = PairingField.Of(articles, options, parallel);
        var order = field.Order;
        progress?.Report(0.2);

        var judge = new PairJudge(options);
        var stories = new StoryBuilder(order);
        foreach (var duplicate in field.Languages.SelectMany(language => Duplicates(field.Of(language), cancellation)))
            stories.TryJoin(duplicate);
        progress?.Report(0.3);

        var pairs = new List<ArticlePair>();
        var combinations = field.Combinations;
        for (var i = 0; i < combinations.Count; i++)
        {
            var done = i;
            pairs.AddRange(Versions(
                field, combinations[i], judge, share => progress?.Report(0.3 + 0.6 * (done + share) / combinations.Count), parallel));
        }
        pairs.Sort((a, b) => ByScore(a, b, order));
        foreach (var pair in pairs) stories.TryJoin(pair);
        var documents = field.Documents.ToDictionary(document => document.Article.Path, StringComparer.Ordinal);
        JudgedPair Judged(Article source, Article target) => judge.Judge(documents[source.Path], documents[target.Path]);
        foreach (var (source, target) in stories.Open().ToList()) stories.TryJoin(Judged(source, target).Pair);
        progress?.Report(1);

        var built = stories.Build();
        var all = built.SelectMany(story => story.Pairs).ToList();
        all.Sort((a, b) => ByScore(a, b, order));
        // Copies in one language say nothing of translation.
        return new PairingResult([.. all], [.. built.Select(story => new AlignedStory(
            story,
            [.. story.Pairs.Where(pair => pair.Kind != PairKind.Duplicate).Select(pair => Judged(pair.Source, pair.Target).Alignment)]))]);
    }

    private static int ByScore(ArticlePair a, ArticlePair b, Comparison<Article> order)
    {
        if (a.Score != b.Score) return b.Score.CompareTo(a.Score);
        var bySource = order(a.Source, b.Source);
        return bySource != 0 ? bySource : order(a.Target, b.Target);
    }

    private static IEnumerable<ArticlePair> Duplicates(IndexedArticle[] articles, CancellationToken cancellation) =>
        DuplicateFinder.Find(articles, cancellation).Select(
            found => new ArticlePair(articles[found.First].Article, articles[found.Second].Article, PairKind.Duplicate, found.Share));

    private static IEnumerable<ArticlePair> Versions(
        PairingField field, LanguagePair languages, PairJudge judge, Action<double> report, ParallelOptions parallel)
    {
        var (sources, targets) = (field.Of(languages.Source), field.Of(languages.Target));
        var candidates = field.Candidates(languages, parallel);
        var evidence = new PairEvidence[candidates.Count];
        var done = 0;
        JudgedPair Judged(int i) => judge.Judge(sources[candidates[i].Source].Document, targets[candidates[i].Target].Document);
        Parallel.For(0, candidates.Count, parallel, i =>
        {
            var judged = Judged(i);
            evidence[i] = judged.Evidence;
            // It is no version, and hardly ever asked for again (of a story in three languages it may be).
            if (!judged.Evidence.IsRelated) judge.Forget(judged);
            report(Interlocked.Increment(ref done) / (double)candidates.Count);
        });
        var edges = new (int Source, int Target, long Weight)[candidates.Count];
        for (var i = 0; i < edges.Length; i++) edges[i] = (candidates[i].Source, candidates[i].Target, Weight(evidence[i]));
        return MaximumWeightMatching.Find(edges).Select(i => Judged(i).Pair);
    }

    // What is beyond doubt weighs: else two doubtful pairs would outweigh the sure one they share their ends with.
    private static long Weight(PairEvidence evidence) => evidence.IsRelated ? 1 + (long)(evidence.Surplus * WeightSteps) : 0;
}
