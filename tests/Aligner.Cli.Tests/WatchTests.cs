using System.Diagnostics;

namespace Aligner.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public void Articles_that_arrive_are_worked_into_the_pages()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("news"));
        using var process = place.Start("watch", "news");
        Wait(() => File.Exists(place.Path("out/run.json")));
        foreach (var language in new[] { "it", "nl" })
            File.Copy(Path.Combine(Workplace.Seeds, $"munich-security.{language}.txt"), place.Path($"news/munich-security.{language}.txt"));
        Wait(() => File.Exists(place.Path("out/stories/munich-security.html")));
        Wait(() => File.ReadAllText(place.Path("out/run.json")).Contains("stories/munich-security.html", StringComparison.Ordinal));
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        Assert.Equal(130, Workplace.Finish(process).ExitCode);
    }

    private static void Wait(Func<bool> condition) => Assert.True(
        SpinWait.SpinUntil(() => { Thread.Sleep(100); return condition(); }, TimeSpan.FromMinutes(2)),
        "nothing came of the articles");
}
