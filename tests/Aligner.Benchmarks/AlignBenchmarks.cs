using Aligner.Alignment;
using Aligner.Languages;
using BenchmarkDotNet.Attributes;

namespace Aligner.Benchmarks;

/// <summary>Sentence alignment of two texts of the same length: the time must grow with the lines, not with their square.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class AlignBenchmarks
{
    private List<string> source = [];
    private List<string> target = [];
    private SentenceAligner aligner = null!;

    /// <summary>Units a side.</summary>
    [Params(100, 2_000, 20_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (source, target) = BenchmarkText.Make(Lines);
        aligner = new SentenceAligner(
            BenchmarkText.Packs.For(LanguageCode.Parse("it")), BenchmarkText.Packs.For(LanguageCode.Parse("nl")), BenchmarkText.Lexicon);
    }

    [Benchmark]
    public int Align() => aligner.Align(source, target).Beads.Length;
}
