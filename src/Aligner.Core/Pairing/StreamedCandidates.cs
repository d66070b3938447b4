using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Pairing;

/// <summary>
/// Finds the candidates of some sources among articles that come one after the other, twice: first keys are counted and the sources
/// taken, then these are shown every target. Nothing else is held of all articles than how often each key occurs.
/// </summary>
internal static class StreamedCandidates
{
    // Articles are read on all threads, so many at a time, and counted on one.
    private const int Together = 512;

    /// <summary>The nearest targets of some of the sources, as <see cref="ArticlePairer.Pair"/> finds them before any is left out for a
    /// better one of another source.</summary>
    /// <param name="heads">The articles: their paths, languages and dates; as for <see cref="ArticlePairer.Pair"/>.</param>
    /// <param name="traces">What gives the trace of each article, in the same order whenever they are asked for.</param>
    /// <param name="options">As for <see cref="ArticlePairer.Pair"/>.</param>
    /// <param name="takes">Tells whether a source is wanted by its number among the articles of its language, in the order of their
    /// paths.</param>
    /// <param name="parallel">How many threads.</param>
    public static IReadOnlyList<(LanguagePair Languages, List<Candidate> Candidates)> Nearest(
        IReadOnlyList<Article> heads,
        IEnumerable<Func<ArticleTrace>> traces,
        PairingOptions options,
        Func<int, bool> takes,
        ParallelOptions parallel)
    {
        var languages = PairingField.LanguagesOf(heads, options);
        var numbers = Numbers(heads);
        var keys = new KeyNumbers();
        var tallies = languages.ToDictionary(language => language, _ => new KeyTally());
        StreamedPair[] pairs =
        [
            .. PairingField.CombinationsOf(languages).Select(pair => new StreamedPair(
                pair, new KeyCounts(keys, tallies[pair.Source], tallies[pair.Target]), options.LexiconFor(pair))),
        ];
        foreach (var article in Read(languages).SelectMany(articles => articles))
        {
            var neutral = keys.Of(article.Hashes);
            tallies[article.Language].Add(neutral);
            for (var i = 0; i < pairs.Length; i++) pairs[i].Count(article, neutral, article.Stems[i], takes);
        }
        CandidateFinder[] finders = [.. pairs.Select(pair => pair.Finder(options.DaysApart))];
        // The first is no target.
        foreach (var articles in Read([.. languages.Skip(1)]))
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                var targets = articles.Where(article => article.Language == pairs[i].Languages.Target);
                finders[i].Look([.. targets.Select(article => article.Keyed(keys.Of(article.Hashes), article.Stems[i]))], parallel);
            }
        }
        return [.. pairs.Zip(finders, (pair, finder) => (pair.Languages, finder.Nearest()))];

        IEnumerable<StreamedArticle[]> Read(ImmutableArray<LanguageCode> some)
        {
            var wanted = traces.Index().Where(trace => some.Contains(heads[trace.Index].Language.Language));
            foreach (var chunk in wanted.Chunk(Together))
            {
                var read = new StreamedArticle[chunk.Length];
                Parallel.For(0, read.Length, parallel, i =>
                {
                    var (place, trace) = chunk[i];
                    read[i] = StreamedArticle.Of(heads[place], numbers[place], trace(), pairs);
                });
                yield return read;
            }
        }
    }

    // By place the number of an article among those of its language.
    private static int[] Numbers(IReadOnlyList<Article> heads)
    {
        var numbers = new int[heads.Count];
        foreach (var language in Enumerable.Range(0, heads.Count).GroupBy(place => heads[place].Language.Language))
            foreach (var (number, place) in language.OrderBy(place => heads[place].Path, StringComparer.Ordinal).Index())
                numbers[place] = number;
        return numbers;
    }
}
