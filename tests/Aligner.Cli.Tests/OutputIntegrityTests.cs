using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Corrections;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Tests;

/// <summary>Nothing of anybody's is lost or overwritten, whatever the input and the folders are like.</summary>
public sealed class OutputIntegrityTests
{
    [Fact]
    public void Ids_of_records_lead_nowhere_outside_the_folder()
    {
        using var place = new Workplace();
        place.Write("memory.tmx", "mine");
        place.Write("in/n.jsonl", string.Join('\n', Records(
            ("it", "a"), ("nl", "a"), ("it", "/x"), ("nl", "/../../../../memory"), ("it", "https://example.org/" + new string('x', 240)))));
        var result = place.Run("run", "in", "--out", "deep/out");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("mine", File.ReadAllText(place.Path("memory.tmx")));
        Assert.All(
            place.Snapshot().Keys,
            name => Assert.True(
                name is "memory.tmx" or "in/n.jsonl"
                    || name.StartsWith("deep/out/", StringComparison.Ordinal)
                    || name.StartsWith("glossaries/", StringComparison.Ordinal),
                name));
        Assert.All(
            Directory.EnumerateFiles(place.Path("deep/out"), "*", SearchOption.AllDirectories),
            file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Path.GetFileName(file)), 1, 120));
        Assert.Equal(0, place.Run("run", "in", "--out", "deep/out").ExitCode);
    }

    [Fact]
    public void Alignments_of_one_name_all_survive()
    {
        using var place = new Workplace();
        foreach (var day in (string[])["lun", "mar"])
            foreach (var language in (string[])["it", "nl"])
                place.Write($"in/{day}/mosa.{language}.txt", Article(language));
        Assert.Equal(0, place.Run("run", "in").ExitCode);
        using var run = JsonDocument.Parse(File.ReadAllText(place.Path("out/run.json")));
        var pairs = run.RootElement.GetProperty("stories").EnumerateArray()
            .SelectMany(story => story.GetProperty("pairs").EnumerateArray())
            .Count(pair => pair.GetProperty("kind").GetString() != "duplicate");
        Assert.InRange(pairs, 2, 4);
        Assert.Equal(pairs, Directory.GetFiles(place.Path("out/alignments"), "*.ladder").Length);
    }

    [Fact]
    public void Long_file_names_stop_nothing()
    {
        using var place = new Workplace();
        var name = new string('l', 236);
        place.Write($"in/{name}.it.txt", Article("it"));
        place.Write($"in/{name}.nl.txt", Article("nl"));
        Assert.Equal(0, place.Run("run", "in").ExitCode);
        Assert.Single(Directory.GetFiles(place.Path("out/stories")));
        Assert.Contains(
            Uri.EscapeDataString(Path.GetFileName(Directory.GetFiles(place.Path("out/stories"))[0])),
            File.ReadAllText(place.Path("out/index.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_folder_changes_nothing()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run");
        var before = place.Snapshot();
        var mistyped = place.Run("run", "nwes");
        Assert.Equal(2, mistyped.ExitCode);
        Assert.DoesNotContain("start here", mistyped.Output, StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());
        Directory.CreateDirectory(place.Path("empty"));
        Assert.Equal(2, place.Run("run", "empty").ExitCode);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public void Where_one_of_several_inputs_is_missing_what_it_gave_stays()
    {
        using var place = new Workplace();
        foreach (var language in (string[])["it", "nl"])
        {
            place.Write($"one/munich-security.{language}.txt", Article(language));
            place.Write($"two/antwerp-medicines.{language}.txt", Article(language, "antwerp-medicines"));
        }
        place.Run("run", "one", "two");
        Directory.Move(place.Path("two"), place.Path("unmounted"));
        Assert.Equal(1, place.Run("run", "one", "two").ExitCode);
        Assert.True(File.Exists(place.Path("out/stories/antwerp-medicines.html")));
        Assert.Equal(0, place.Run("run", "one").ExitCode);
        Assert.False(File.Exists(place.Path("out/stories/antwerp-medicines.html")));
    }

    [Fact]
    public void Somebodys_own_page_in_the_folder_stops_the_run_before_anything_is_written()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("site/index.html", "<h1>My site</h1>");
        var before = place.Snapshot();
        var result = place.Run("run", "--out", "site");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("site/index.html: error ALN916", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public void Somebodys_own_file_among_the_results_stays_and_the_others_are_written()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security", "antwerp-medicines");
        place.Write("out/stories/munich-security.html", "<h1>Mine</h1>");
        var result = place.Run("run");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("out/stories/munich-security.html: error ALN916", result.Error, StringComparison.Ordinal);
        Assert.Equal("<h1>Mine</h1>", File.ReadAllText(place.Path("out/stories/munich-security.html")));
        Assert.True(File.Exists(place.Path("out/stories/antwerp-medicines.html")));
    }

    [Theory]
    [InlineData("{\"version\": \"1\", \"inputs\": [\"seeds\"], \"files\": [\"stories/mine.html\", \"../memory.tmx\", \"memory.tmx\"]}")]
    [InlineData("{\"version\": \"1\", \"inputs\": [\"seeds\", null], \"files\": [null]}")]
    [InlineData("{\"version\": \"1\", \"inputs\": null, \"files\": {}}")]
    [InlineData("{\"version\": \"1\", \"inputs\": [\"\\ud800\"], \"files\": [\"\\ud800\"]}")]
    public void A_summary_that_somebody_edited_makes_a_run_delete_nothing(string summary)
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run");
        place.Write("out/stories/mine.html", "mine");
        place.Write("out/memory.tmx", "mine");
        place.Write("memory.tmx", "mine");
        place.Write("out/run.json", summary);
        var result = place.Run("run");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("ALN999", place.Run("apply", place.Write("p.json", "{}")).Error, StringComparison.Ordinal);
        Assert.All((string[])["out/stories/mine.html", "out/memory.tmx", "memory.tmx"], name => Assert.True(File.Exists(place.Path(name))));
    }

    [Fact]
    public void A_link_to_elsewhere_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        place.CopyStories();
        Directory.CreateDirectory(place.Path("elsewhere"));
        Directory.CreateDirectory(place.Path("out"));
        File.CreateSymbolicLink(place.Path("out/stories"), place.Path("elsewhere"));
        var result = place.Run("run");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("out/stories: error ALN916", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(place.Path("elsewhere")));
    }

    [Fact]
    public void A_glossary_that_somebody_made_read_only_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        place.CopyStories();
        place.Write("glossaries/places.yaml", "aligner: 1\nkind: places\nconcepts: []\n");
        File.SetUnixFileMode(place.Path("glossaries/places.yaml"), UnixFileMode.UserRead);
        var result = place.Run("run");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("glossaries/places.yaml: error ALN322", result.Error, StringComparison.Ordinal);
        Assert.Equal("aligner: 1\nkind: places\nconcepts: []\n", File.ReadAllText(place.Path("glossaries/places.yaml")));
        Assert.True(File.Exists(place.Path("glossaries/names.yaml")));
    }

    [Fact]
    public void What_a_merge_refuses_leaves_glossaries_that_can_be_read()
    {
        using var place = new Workplace();
        place.Write("terms.csv", $"id,it,nl,note\nMy term 12,uno,een,\ngood,due,twee,\nlong,tre,drie,{new string('x', 200_000)}\n");
        place.Write("la.tbx", """
            <martif type="TBX"><text><body><termEntry><langSet xml:lang="it"><tig><term>Roma</term></tig></langSet>
            <langSet xml:lang="la"><tig><term>Roma</term></tig></langSet></termEntry></body></text></martif>
            """);
        var result = place.Run("glossary", "merge", "terms.csv", "la.tbx", "--into", "g");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("terms.csv:2:1: error", result.Error, StringComparison.Ordinal);
        Assert.Contains("terms.csv:4:1: error", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("glossary", "check", "g").ExitCode);
        Assert.Contains("la:", File.ReadAllText(place.Path("g/names.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_an_input_is_told_once_after_a_correction_too()
    {
        using var place = new Workplace();
        place.CopySeeds();
        place.Write("seeds/empty.it.txt", "");
        place.Write("seeds/binary.nl.txt", [0, 1, 2, 3, 0xFF, 0xFE, 0]);
        place.Run("run");
        var applied = place.Run("apply", place.Write("patch.json", Pinning(place, "munich-security")));
        var summary = File.ReadAllText(place.Path("out/run.json"));
        foreach (var name in (string[])["seeds/empty.it.txt", "seeds/binary.nl.txt"])
        {
            Assert.Single(applied.Error.Split('\n'), line => line.StartsWith(name + ":", StringComparison.Ordinal));
            using var json = JsonDocument.Parse(summary);
            Assert.Single(
                json.RootElement.GetProperty("diagnostics").EnumerateArray(),
                diagnostic => diagnostic.GetProperty("path").GetString() == name);
        }
        place.Run("run");
        Assert.Equal(summary, File.ReadAllText(place.Path("out/run.json")));
    }

    [Fact]
    public void Two_patches_applied_at_once_are_both_kept()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security", "antwerp-medicines");
        place.Run("run");
        var patches = ((string[])["munich-security", "antwerp-medicines"]).Select(
            story => place.Write($"{story}.json", Pinning(place, story)))
            .ToList();
        // Many pins of other texts, which take their time, and both held at the door until each is there: nobody is gone
        // before the other comes.
        place.Run("apply", patches[0]);
        var others = OtherPins(place, 20_000);
        List<Process> running;
        using (new FileStream(place.Path("glossaries/.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            running = [.. patches.Select(patch => place.Start("apply", patch))];
            Thread.Sleep(TimeSpan.FromSeconds(2));
            File.Delete(place.Path("glossaries/.lock"));
        }
        var results = running.Select(Workplace.Finish).ToList();
        Assert.All(results, result => Assert.Contains("1 correction applied", result.Output, StringComparison.Ordinal));
        using var pins = JsonDocument.Parse(File.ReadAllText(place.Path("glossaries/pins.json")));
        Assert.Equal(others + 2, pins.RootElement.GetProperty("pins").GetArrayLength());
        foreach (var process in running) process.Dispose();
    }

    // Puts as many pins, each of a text that is not here, in the place of the one that is there.
    private static int OtherPins(Workplace place, int count)
    {
        var file = JsonNode.Parse(place.Text("glossaries/pins.json"))!;
        var pin = file["pins"]![0]!.ToJsonString();
        var signature = (file["pins"]![0]!["source"] is JsonObject text ? text["text"] : file["pins"]![0]!["source"])!.GetValue<string>();
        file["pins"] = new JsonArray([.. Enumerable.Range(0, count).Select(number =>
            JsonNode.Parse(pin
                .Replace(signature, $"{number:x16}", StringComparison.Ordinal)
                .Replace("munich-security", $"munich-{number}", StringComparison.Ordinal)))]);
        place.Write("glossaries/pins.json", file.ToJsonString());
        return count;
    }

    // A bead of one paragraph each, kept as it is.
    private static string Pinning(Workplace place, string story)
    {
        var bead = File.ReadLines(place.Path($"out/alignments/{story}.it-nl.ladder"))
            .Select(line => line.Split(':'))
            .First(parts => parts[0].Length == 3 && parts[1].Length == 3);
        string Side(string language)
        {
            var path = $"seeds/{story}.{language}.txt";
            var article = ArticleReaders.Read(InputFile.At(place.Path(path)), _ => { }).Single();
            return $$"""{"path":"{{path}}","text":"{{TextSignature.Of(article)}}"}""";
        }
        return $$"""
            {"aligner":1,"run":"x","items":[{"do":"beads","story":"{{story}}","source":{{Side("it")}},"target":{{Side("nl")}},
            "was":[[{{bead[0]}},{{bead[1]}}]],"now":[[{{bead[0]}},{{bead[1]}}]]}]}
            """;
    }

    private static string Article(string language, string story = "munich-security") =>
        File.ReadAllText(Path.Combine(Workplace.Seeds, $"{story}.{language}.txt"));

    private static IEnumerable<string> Records(params (string Language, string Id)[] records) =>
        records.Select(record => JsonSerializer.Serialize(new { id = record.Id, text = Article(record.Language) }));
}
