using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Terms;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Aligner.Benchmarks;

/// <summary>How extraction grows with the number of article pairs: aligned one by one, joined at the end.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 1)]
[MemoryDiagnoser]
public class GlossaryBenchmarks
{
    private readonly LanguagePacks packs = new();
    private readonly LexiconLibrary lexicons;
    private readonly NameTable names = NameTables.Read(NameTables.BuiltInPath);
    private List<(Article Source, Article Target)> pairs = [];

    public GlossaryBenchmarks() => lexicons = new LexiconLibrary(packs);

    [Params(100, 1_000, 10_000)]
    public int Pairs { get; set; }

    [GlobalSetup]
    public void Invent()
    {
        var languages = new LanguagePair(LanguageCode.Parse("it"), LanguageCode.Parse("nl"));
        var articles = SyntheticNews.Articles(Pairs * 4, 7, lexicons.For(languages));
        var italian = articles.Where(article => article.Language.Language == languages.Source).Take(Pairs);
        var dutch = articles.Where(article => article.Language.Language == languages.Target).Take(Pairs);
        pairs = [.. italian.Zip(dutch)];
    }

    [Benchmark]
    public Extraction Extract() => new TermExtractor(packs.For, lexicons.Find, names)
        .Extract(pairs.Select((pair, i) => ($"story{i}", Align(pair.Source, pair.Target))));

    private ArticleAlignment Align(Article source, Article target) =>
        ArticleAligner.Align(
            new DocumentReader(packs.For(source.Language.Language)).Read(source),
            new DocumentReader(packs.For(target.Language.Language)).Read(target),
            lexicons.For(new LanguagePair(source.Language.Language, target.Language.Language)));
}
