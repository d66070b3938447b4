using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Tests;

/// <summary>A run that holds next to nothing of what it reads writes the bytes of one that holds everything. Not while work is counted,
/// which it does too.</summary>
[Collection(nameof(WorkTests))]
public sealed class FewReadingsTests
{
    [Fact]
    public void A_run_writes_the_same_however_little_is_held()
    {
        using var place = new Workplace();
        Run(place, "all", () => new RecentReadings());
        Run(place, "few", () => new RecentReadings(0, least: 1));
        Assert.NotEmpty(Under("all", "out/stories/"));
        Assert.NotEmpty(Under("all", "glossaries/"));
        foreach (var part in new[] { "out/stories/", "out/alignments/", "out/suggestions/", "out/index", "out/glossary", "glossaries/" })
            Assert.Equal(Under("all", part), Under("few", part));

        // A journal says when.
        Dictionary<string, string> Under(string run, string part) => place.Snapshot()
            .Where(file => file.Key.StartsWith($"{run}/{part}", StringComparison.Ordinal)
                && !file.Key.Contains("journal", StringComparison.Ordinal))
            .ToDictionary(file => file.Key[(run.Length + 1)..], file => file.Value);
    }

    private static void Run(Workplace place, string name, Func<RecentReadings> recent)
    {
        var builder = AlignerHost.CreateBuilder(new HostRequest
        {
            Verbosity = Verbosity.Quiet,
            Settings = [new("Out", place.Path($"{name}/out")), new("Glossaries", place.Path($"{name}/glossaries"))],
        });
        builder.Services.AddPipeline()
            .AddSingleton(provider => new DocumentReaders(provider.GetRequiredService<LanguagePacks>().For, recent));
        using var host = builder.Build();
        host.Services.GetRequiredService<RunFlow>().Run([Workplace.Seeds], remembersComparable: false, CancellationToken.None);
    }
}
