using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Aligner.Benchmarks;

/// <summary>Every target with a hundred thousand concepts, written to nowhere: seconds, and memory over that of the concepts.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private GlossaryExport content = null!;

    public static IEnumerable<string> Names => Exporters.All.Select(exporter => exporter.Name);

    [ParamsSource(nameof(Names))]
    public string Target { get; set; } = "";

    [GlobalSetup]
    public void Invent()
    {
        var pair = new LanguagePair(LanguageCode.Parse("it"), LanguageCode.Parse("nl"));
        content = GlossaryExport.Select(Enumerable.Range(0, 100_000).Select(i => Concept(i, pair)), new ExportOptions(pair));
    }

    [Benchmark]
    public LossReport Export()
    {
        var exporter = Exporters.Find(Target)!;
        return exporter.Write(content, [.. exporter.Parts(content.Pair).Select(_ => Stream.Null)]);
    }

    private static Concept Concept(int i, LanguagePair pair) => new($"org-{i}", ConceptType.Organisation,
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
        .Add(pair.Source, [new Term($"Istituto {i} per la Pace", true, [$"Istituti {i}"], i % 9)])
        .Add(pair.Target, [new Term($"Instituut {i} voor Vrede", true, [$"Instituten {i}"], i % 9)]))
    { Confidence = 0.9 };
}
