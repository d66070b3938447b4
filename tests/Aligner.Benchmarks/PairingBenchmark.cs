using Aligner.Articles;
using Aligner.Languages;
using Aligner.Pairing;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Aligner.Benchmarks;

/// <summary>How pairing grows with the number of articles: candidates, alignments, matching and stories together.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 1)]
[MemoryDiagnoser]
public class PairingBenchmark
{
    private readonly PairingOptions options;
    private readonly LexiconLibrary lexicons;
    private readonly DocumentReaders readers;
    private IReadOnlyList<Article> articles = [];

    public PairingBenchmark()
    {
        var packs = new LanguagePacks();
        lexicons = new LexiconLibrary(packs);
        readers = new DocumentReaders(packs.For);
        options = new PairingOptions
        {
            Languages = [.. new[] { "it", "nl", "de" }.Select(LanguageCode.Parse)],
            Lexicon = lexicons.Find,
        };
    }

    /// <summary>Articles, in three languages together.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Invent() =>
        articles = SyntheticNews.Articles(Articles, 5, lexicons.For(LanguagePair.TryParse("it-nl", out var pair) ? pair : default));

    [Benchmark]
    public PairingResult Pair() => ArticlePairer.Pair([.. articles.Select(readers.Read)], options);
}
