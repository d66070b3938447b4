using Aligner.Languages;
using Aligner.Lexicons;
using BenchmarkDotNet.Attributes;

namespace Aligner.Benchmarks;

/// <summary>Reading a shipped lexicon, and training one.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LexiconBenchmarks
{
    private byte[] file = [];
    private List<BitextSegment> bitext = [];

    [GlobalSetup]
    public void Setup()
    {
        file = File.ReadAllBytes(Path.Combine(LexiconLibrary.BuiltInFolder, "it-nl.lex"));
        bitext = [.. BenchmarkText.Bitext(20_000)];
    }

    [Benchmark]
    public int Load() => LexiconFile.Read(new MemoryStream(file)).Count;

    [Benchmark]
    public int TrainTwentyThousandSegments() =>
        new LexiconTrainer(BenchmarkText.Packs.For(LanguageCode.Parse("it")), BenchmarkText.Packs.For(LanguageCode.Parse("nl")))
            .Train(bitext, "").Count;
}
