using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Aligner.Cli.Tests;

public sealed class RunTests
{
    [Fact]
    public void Pages_hold_their_style_and_scripts_or_share_them_as_is_asked()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security", "alpini-trento");
        Assert.Equal(0, place.Run("run", "-q").ExitCode);
        var own = StoreTests.Results(place);
        Assert.Equal(0, place.Run("run", "-q", "--page-assets", "shared").ExitCode);
        var shared = StoreTests.Results(place);
        var pages = shared.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(own.Keys, shared.Keys.Where(file => !file.StartsWith("out/assets/", StringComparison.Ordinal)));
        var used = new HashSet<string>();
        foreach (var page in pages)
        {
            var text = place.Text(page);
            Assert.DoesNotContain("<style", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>\n", text, StringComparison.Ordinal);
            foreach (Match link in Regex.Matches(text, "(?:stylesheet\" href|script src)=\"([^\"]+)\""))
                used.Add(Path.GetRelativePath(place.Folder, Path.Combine(place.Path(Path.GetDirectoryName(page)!), link.Groups[1].Value)));
        }
        // Every file that a page names is there, and no other.
        Assert.Equal(
            shared.Keys.Where(file => file.StartsWith("out/assets/", StringComparison.Ordinal)), used.Order(StringComparer.Ordinal));
        place.Run("run", "-q", "--page-assets", "shared", "--no-store");
        Assert.Equal(shared, StoreTests.Results(place));
        // Asked otherwise in the settings: as it was.
        place.Write("aligner.yaml", "page-assets: own\n");
        Assert.Equal(0, place.Run("run", "-q").ExitCode);
        File.Delete(place.Path("aligner.yaml"));
        Assert.Equal(own, StoreTests.Results(place));
    }

    [Fact]
    public void The_main_job_keeps_its_promise_and_a_second_run_changes_no_byte()
    {
        using var place = new Workplace();
        place.CopySeeds();
        var first = place.Run("run");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("18 articles, 6 stories, 3 without a partner", first.Output, StringComparison.Ordinal);
        foreach (var file in new[]
        {
            "out/index.html", "out/glossary.html", "out/run.json", "out/stories/munich-security.html",
            "out/alignments/munich-security.it-nl.ladder", "out/alignments/munich-security.it-nl.tsv",
            "out/alignments/munich-security.it-nl.tmx", "out/alignments/it-nl.tmx", "glossaries/glossary.schema.json",
        })
            Assert.True(File.Exists(place.Path(file)), file);
        Assert.DoesNotContain('\u001b', first.Output + first.Error);

        var before = place.Snapshot();
        Assert.Equal(0, place.Run("run").ExitCode);
        Assert.Equal(before, place.Snapshot());

        // The committed glossaries are what this run builds, and the README shows what it says.
        foreach (var name in new[] { "ministries.yaml", "names.yaml", "places.yaml", "glossary.schema.json" })
            Golden.File($"glossaries/{name}", File.ReadAllText(place.Path($"glossaries/{name}")));
        Readme.ShowsCode("run-output", "text", first.Output.Replace("\n\n", "\n", StringComparison.Ordinal));
        Readme.ShowsCode("concept", "yaml", Concept(File.ReadAllText(place.Path("glossaries/ministries.yaml")), "ministero degli Esteri"));
    }

    [Fact]
    public void The_pages_speak_the_language_that_is_asked_for()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security");
        Assert.Equal(0, place.Run("run", "--ui-language", "de").ExitCode);
        foreach (var page in new[] { "out/index.html", "out/glossary.html", "out/stories/munich-security.html" })
            Assert.Contains("<html lang=\"de\">", File.ReadAllText(place.Path(page)), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("run").ExitCode);
        foreach (var page in new[] { "out/index.html", "out/glossary.html", "out/stories/munich-security.html" })
            Assert.Contains("<html lang=\"en\" data-say=", File.ReadAllText(place.Path(page)), StringComparison.Ordinal);
        Assert.Equal(2, place.Run("run", "--ui-language", "xx").ExitCode);
        place.Write("aligner.yaml", "ui-language: xx\n");
        Assert.Contains("the pages don't speak 'xx'", place.Run("run").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_partner_has_a_page_of_its_terms_that_the_index_links()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security", "alpini-trento");
        Assert.Equal(0, place.Run("run").ExitCode);
        Assert.Contains(
            "href=\"suggestions/alpini-trento.html\"", File.ReadAllText(place.Path("out/index.html")), StringComparison.Ordinal);
        var page = File.ReadAllText(place.Path("out/suggestions/alpini-trento.html"));
        Assert.Contains("href=\"../index.html\"", page, StringComparison.Ordinal);
        Assert.Contains("Italian → Dutch", page, StringComparison.Ordinal);
        Assert.Contains("Italian → German", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Italian → Italian", page, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(place.Path("out/suggestions")));
    }

    [Fact]
    public void The_page_of_an_article_without_a_partner_says_where_each_term_is_from_what_is_near_and_what_is_open()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write(
            "seeds/solo.it.txt",
            "Il ministro del Commercio Guido Torsello parla a Sofia con Vladimir Putin. Tace il ministero della Salute della Bulgaria.\n");
        place.Write("glossaries/names.yaml", "aligner: 1\nkind: names\nconcepts:\n  - id: per-guido-torsella\n    type: person\n"
            + "    status: approved\n    terms: {it: [{term: Guido Torsella, preferred: true}], "
            + "nl: [{term: Guido Torsella, preferred: true}]}\n");
        Assert.Equal(0, place.Run("run", "--ui-language", "en").ExitCode);
        var page = File.ReadAllText(place.Path("out/suggestions/solo.html"));
        var dutch = page[page.IndexOf("Italian → Dutch", StringComparison.Ordinal)..];
        Assert.All(
            [
                ("minister van Handel", "language pack"), ("ministerie van Volksgezondheid", "language pack"), ("Sofia", "language pack"),
                ("Vladimir Poetin", "names table"),
            ],
            known => Assert.Contains(
                $"<bdi lang=\"nl\">{known.Item1}</bdi><span class=\"others\"> {known.Item2}</span>", dutch, StringComparison.Ordinal));
        Assert.Matches(
            "<bdi>Guido Torsello</bdi></td>\\s*<td class=\"term\"><span class=\"status\">open</span>\\s*"
                + "<div class=\"others\">near: <bdi lang=\"it\">Guido Torsella</bdi> = <bdi lang=\"nl\">Guido Torsella</bdi>",
            dutch);
    }

    [Fact]
    public void A_memory_has_one_pair_of_languages_and_comparable_reports_on_request_only()
    {
        using var place = new Workplace();
        place.CopyStories();
        Assert.Equal(0, place.Run("run").ExitCode);
        string[] memories = ["it-de.tmx", "it-nl.tmx", "nl-de.tmx"];
        Assert.Equal(memories[1..2], memories.Where(name => File.Exists(place.Path($"out/alignments/{name}"))));
        var memory = File.ReadAllText(place.Path("out/alignments/it-nl.tmx"));
        Assert.Contains("srclang=\"it\"", memory, StringComparison.Ordinal);
        Assert.Contains("<prop type=\"x-kind\">aligned</prop>", memory, StringComparison.Ordinal);
        Assert.DoesNotContain("xml:lang=\"de\"", memory, StringComparison.Ordinal);

        Assert.Equal(0, place.Run("run", "--comparable").ExitCode);
        Assert.All(memories, name => Assert.True(File.Exists(place.Path($"out/alignments/{name}")), name));
        Assert.Equal(memory, File.ReadAllText(place.Path("out/alignments/it-nl.tmx")));
    }

    [Fact]
    public void The_language_of_the_machine_changes_nothing()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "--out", "a", "--glossaries", "ga");
        place.Environment["LC_ALL"] = "tr_TR.UTF-8";
        place.Run("run", "--out", "b", "--glossaries", "gb");
        var files = place.Snapshot();
        Assert.Equal(Under("ga/"), Under("gb/"));
        // These name the folder, one in words and the others by hashes.
        static bool IsResult(KeyValuePair<string, string> file) =>
            file.Key is not ("run.json" or ".aligner-files" or ".aligner/work.db");
        Assert.Equal(Under("a/").Where(IsResult), Under("b/").Where(IsResult));

        Dictionary<string, string> Under(string folder) => files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Key[folder.Length..], file => file.Value);
    }

    [Fact]
    public void A_glossary_that_does_not_parse_stops_the_run_before_anything_is_written()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write(
            "glossaries/names.yaml",
            "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    type: person\n    status: aproved\n    terms: {it: [{term: X}]}\n");
        var before = place.Snapshot();
        var result = place.Run("run");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("glossaries/names.yaml:6:13: error ALN", result.Error, StringComparison.Ordinal);
        Assert.Contains("approved", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public void Bad_input_never_stops_the_good_input()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/empty.txt", "");
        place.Write("seeds/binary.txt", [0, 1, 2, 3, 0xFF, 0xFE, 0]);
        place.Write("seeds/photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A]);
        var result = place.Run("run", "seeds", "gone");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("3 articles, 1 story", result.Output, StringComparison.Ordinal);
        foreach (var message in new[]
        {
            "seeds/empty.txt: error ALN102",
            "seeds/binary.txt: error ALN103",
            "seeds/photo.jpg: error ALN103",
            "gone: error ALN104",
        })
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_survive_a_rerun_with_their_bytes()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run");
        var path = place.Path("glossaries/places.yaml");
        var lines = File.ReadAllLines(path).ToList();
        var at = lines.FindIndex(line => line.Contains("status: proposed", StringComparison.Ordinal));
        lines[at] = "    status: rejected   # no place of ours";
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        var before = File.ReadAllText(path);
        Assert.Equal(0, place.Run("run").ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
        var id = lines[at - 2][(lines[at - 2].IndexOf("id: ", StringComparison.Ordinal) + 4)..];
        Assert.DoesNotContain(id, place.Run("export", "--pair", "it-nl", "--to", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_earlier_run_wrote_and_this_one_does_not_is_taken_away()
    {
        using var place = new Workplace();
        place.CopyStories("munich-security", "meuse-floods");
        place.Run("run");
        place.Write("out/mine.txt", "not the program's");
        File.Delete(place.Path("seeds/munich-security.it.txt"));
        File.Delete(place.Path("seeds/munich-security.nl.txt"));
        Assert.Equal(0, place.Run("run").ExitCode);
        Assert.False(File.Exists(place.Path("out/stories/munich-security.html")));
        Assert.True(File.Exists(place.Path("out/stories/meuse-floods.html")));
        Assert.True(File.Exists(place.Path("out/mine.txt")));
    }

    [Fact]
    public void A_run_never_reads_what_a_run_wrote()
    {
        using var place = new Workplace();
        foreach (var language in new[] { "it", "nl" })
            place.Write(
                $"munich-security.{language}.txt",
                File.ReadAllBytes(Path.Combine(Workplace.Seeds, $"munich-security.{language}.txt")));
        Assert.StartsWith("2 articles", Counts(place.Run("run", ".")), StringComparison.Ordinal);
        var before = place.Snapshot();
        Assert.StartsWith("2 articles", Counts(place.Run("run", ".")), StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());
        var page = place.Run("detect", "out/index.html");
        Assert.Contains("ALN110", page.Error, StringComparison.Ordinal);

        static string Counts(ProgramResult result) =>
            result.Output.Split('\n').First(line => line.Contains(" articles, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--glossaries")]
    public void A_folder_that_cannot_be_written_stops_the_run_before_any_work(string option)
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("file", "x");
        var result = place.Run("run", option, "file/folder");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("file/folder: error ALN907", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(place.Path("glossaries/names.yaml")));
    }

    [Fact]
    public void Cancelling_ends_at_once_with_130_and_leaves_nothing_half_written()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        var article = File.ReadAllText(Path.Combine(Workplace.Seeds, "munich-security.it.txt"));
        for (var i = 0; i < 10_000; i++) place.Write($"news/{i}.txt", $"{article}\nNumero {i * 7919} del {i * 104729}.");
        using var process = place.Start("run", "news");
        // The folders are proved first of all; then there is work for much longer than it takes to say stop.
        Assert.True(
            SpinWait.SpinUntil(() => { Thread.Sleep(20); return Directory.Exists(place.Path("glossaries")); }, TimeSpan.FromMinutes(2)));
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var result = Workplace.Finish(process);
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("cancelled", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            place.Snapshot().Keys,
            file => file.Contains(".tmp", StringComparison.Ordinal)
                // What was computed until then is kept for the next run.
                || (file.StartsWith("out/", StringComparison.Ordinal) && !file.StartsWith("out/.aligner/", StringComparison.Ordinal)));
    }

    // The first entry in which a term stands.
    private static string Concept(string yaml, string term)
    {
        const string Start = "\n  - id: ";
        var at = yaml.LastIndexOf(Start, yaml.IndexOf($"term: {term},", StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        var end = yaml.IndexOf(Start, at, StringComparison.Ordinal);
        return end < 0 ? yaml[at..] : yaml[at..end];
    }
}
