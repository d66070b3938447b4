using System.Diagnostics;

namespace Aligner.Cli.Tests;

public sealed class WatchTests
{
    private const string Broken = "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    terms: { it: [ { ter";

    [Fact]
    public void Articles_that_arrive_are_worked_into_the_pages()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        using var watch = new Watch(place);
        watch.Says("news: error ALN112");
        Arrive(place);
        watch.Says("start here");
        Assert.Contains("stories/munich-security.html", File.ReadAllText(place.Path("out/run.json")), StringComparison.Ordinal);
        Assert.Equal(130, watch.End("-INT"));
    }

    [Fact]
    public void A_glossary_saved_half_edited_is_named_and_the_next_change_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        Arrive(place);
        using var watch = new Watch(place);
        watch.Says("start here");
        var whole = File.ReadAllText(place.Path("glossaries/names.yaml"));
        place.Write("glossaries/names.yaml", Broken);
        watch.Says("glossaries/names.yaml:6:1: error ALN301");
        place.Write("glossaries/names.yaml", whole);
        watch.Says("start here");
        Assert.Equal(whole, File.ReadAllText(place.Path("glossaries/names.yaml")));
        Assert.Equal(130, watch.End("-TERM"));
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_watched()
    {
        using var place = new Workplace();
        var result = place.Run("watch", "nowhere");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nowhere: error ALN104", result.Error, StringComparison.Ordinal);
    }

    private static void Arrive(Workplace place)
    {
        foreach (var language in new[] { "it", "nl" })
            place.Write(
                $"news/munich-security.{language}.txt",
                File.ReadAllBytes(Path.Combine(Workplace.Seeds, $"munich-security.{language}.txt")));
    }

    /// <summary>A running <c>watch news</c> and what it says.</summary>
    private sealed class Watch : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

        private readonly Process process;
        private readonly System.Collections.Concurrent.BlockingCollection<string> said = [];

        public Watch(Workplace place)
        {
            Directory.CreateDirectory(place.Path("news"));
            process = place.Start("watch", "news");
            process.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
            process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        /// <summary>Waits for a line that holds <paramref name="text"/>.</summary>
        public void Says(string text)
        {
            using var patience = new CancellationTokenSource(Patience);
            var before = new List<string>();
            try
            {
                while (true)
                {
                    before.Add(said.Take(patience.Token));
                    if (before[^1].Contains(text, StringComparison.Ordinal)) return;
                }
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"'{text}' was not said, but: {string.Join('\n', before)}");
            }
        }

        /// <summary>Sends a signal and returns the exit code.</summary>
        public int End(string signal) => process.End(signal, Patience);

        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
            process.Dispose();
            said.Dispose();
        }
    }
}
