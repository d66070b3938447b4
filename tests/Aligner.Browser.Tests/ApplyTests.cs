using Aligner.Corrections;
using Aligner.Formats.Patches;

namespace Aligner.Browser.Tests;

/// <summary>The whole way: run, look, correct, save, apply, run again.</summary>
[Collection("browser")]
public sealed class ApplyTests(Browser browser)
{
    private const string Story = "meuse-floods";

    [BrowserFact]
    public async Task What_is_corrected_on_a_page_is_kept_by_later_runs()
    {
        using var place = new Workplace();
        place.CopySeeds();
        Assert.Equal(0, place.Run("run", "-q").ExitCode);

        await using var visit = await browser.OpenAsync(place.Path($"out/stories/{Story}.html"));
        await visit.Page.Keyboard.PressAsync("c");
        await visit.Page.Locator("#rows .cell p + p").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("|");
        await visit.Page.Locator("tr.ministry .decide button").First.ClickAsync();
        var concept = await visit.Page.Locator("tr.ministry").First.GetAttributeAsync("data-concept");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("#save"));
        await download.SaveAsAsync(place.Path("corrections.json"));
        var patch = PatchFile.Read(
            "corrections.json",
            await File.ReadAllBytesAsync(place.Path("corrections.json")),
            diagnostic => Assert.Fail(diagnostic.ToString()))!.Patch;
        Assert.Single(patch.Items.OfType<BeadCorrection>());
        // As they stand in a ladder, the confidence aside.
        var now = await visit.Page.EvaluateAsync<string[]>("""
            (() => {
              const { columns } = corrections.data;
              const units = (keys, column) => `[${keys.map(key => columns[column].keys.indexOf(key)).join(', ')}]`;
              const item = corrections.items().find(item => item.do === 'beads');
              return item.now.map(([a, b]) => `${units(a, 0)}:${units(b, 1)}:`);
            })()
            """);

        var applied = place.Run("apply", "corrections.json");
        Assert.Equal(0, applied.ExitCode);
        Assert.Contains("2 corrections applied", applied.Output, StringComparison.Ordinal);
        IsKept();
        var snapshot = Lasting();
        Assert.Equal(0, place.Run("run", "-q").ExitCode);
        Assert.Equal(snapshot, Lasting());
        IsKept();

        // What was applied is no correction any more.
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.ReloadAsync();
        Assert.Equal("approved", await visit.Page.Locator($"#c-{concept} [data-status]").GetAttributeAsync("data-status"));
        Assert.True(await visit.Page.Locator("#save").IsHiddenAsync());

        // What the program keeps for itself grows with each run.
        IEnumerable<KeyValuePair<string, string>> Lasting() =>
            place.Snapshot().Where(file => !file.Key.StartsWith("out/.aligner/", StringComparison.Ordinal)).ToList();

        void IsKept()
        {
            var ladder = string.Concat(Directory.EnumerateFiles(place.Path("out/alignments"), $"{Story}*.ladder").Select(File.ReadAllText))
                .Split('\n');
            Assert.All(now, bead => Assert.Contains(ladder, line => line.StartsWith(bead, StringComparison.Ordinal)));
            var glossary = File.ReadAllText(place.Path("glossaries/ministries.yaml"));
            var entry = glossary[glossary.IndexOf($"id: {concept}\n", StringComparison.Ordinal)..];
            Assert.Contains("status: approved", entry[..entry.IndexOf("terms:", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }
}
