namespace Aligner.Cli.Tests;

/// <summary>What a run keeps for the next one saves work and changes no byte.</summary>
public sealed class StoreTests
{
    private const string Store = "out/.aligner/work.db";
    private const string NothingToDo = "nothing to do";

    [Fact]
    public void Articles_may_come_go_and_change_in_any_order()
    {
        using var kept = new Workplace();
        using var anew = new Workplace();
        var random = new Random(20);
        string[] stories = ["munich-security", "antwerp-medicines", "hormuz-tanker", "alpini-trento"];
        string[] files =
            [.. stories.SelectMany(story => Directory.EnumerateFiles(Workplace.Seeds, $"{story}.*")).Order(StringComparer.Ordinal)];
        foreach (var step in Enumerable.Range(0, 5))
        {
            foreach (var file in random.GetItems(files, step == 0 ? files.Length : 4))
            {
                var name = $"seeds/{Path.GetFileName(file)}";
                var bytes = File.ReadAllBytes(file);
                var change = random.Next(3);
                foreach (var place in new[] { kept, anew })
                {
                    if (change == 0 && step > 0) File.Delete(place.Path(name));
                    else place.Write(name, change == 1 ? [.. bytes, .. "\n\nMilano, 17 maggio 2031: Anna Verdi.\n"u8] : bytes);
                }
            }
            // Somebody corrects what the run before found.
            if (step == 3) foreach (var place in new[] { kept, anew }) Correct(place);
            Assert.Equal(0, kept.Run("run", "-q").ExitCode);
            Assert.Equal(0, anew.Run("run", "-q", "--no-store").ExitCode);
            Assert.Equal(Results(anew), Results(kept));
        }

        static void Correct(Workplace place)
        {
            var names = place.Path("glossaries/names.yaml");
            var lines = File.ReadAllText(names).Split('\n').Index();
            File.WriteAllText(names, string.Join('\n', lines.Select(line => line.Index % 7 == 0
                ? line.Item.Replace("status: proposed", "status: rejected", StringComparison.Ordinal)
                : line.Item.Replace("term: M", "term: Nuova M", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void What_an_earlier_run_found_is_in_the_glossaries_and_not_merged_again()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "-q");
        var path = place.Path("glossaries/names.yaml");
        var text = File.ReadAllText(path);
        place.Write("seeds/alone.it.txt", "Pane e lavoro\n\nUn forno di Gubbio ha chiuso ieri.\n");
        place.Run("run", "-q");
        Assert.Equal(text, File.ReadAllText(path));
        // Gone by hand: the glossary is no longer what was left, and everything is merged.
        var entry = text.IndexOf("\n  - id: ", StringComparison.Ordinal);
        File.WriteAllText(path, text.Remove(entry, text.IndexOf("\n  - id: ", entry + 1, StringComparison.Ordinal) - entry));
        place.Run("run", "-q");
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_term_that_another_story_gives_shows_on_a_page_that_was_written_before()
    {
        const string page = "out/stories/munich-security.html";
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "-q");
        Assert.DoesNotContain("c-pla-berlino\"", File.ReadAllText(place.Path(page)), StringComparison.Ordinal);
        place.CopyStories("hormuz-tanker", "antwerp-medicines");
        place.Run("run", "-q");
        Assert.Contains("c-pla-berlino\"", File.ReadAllText(place.Path(page)), StringComparison.Ordinal);
        var results = Results(place);
        place.Run("run", "-q", "--no-store");
        Assert.Equal(results, Results(place));
    }

    [Fact]
    public void What_another_story_gives_is_offered_on_a_page_that_was_written_before()
    {
        const string page = "out/suggestions/alone.html";
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/alone.it.txt", "Pane e lavoro\n\nLa petroliera Arvand ha passato ieri lo Stretto di Hormuz, dice un fornaio.\n");
        place.Run("run", "-q");
        var before = File.ReadAllText(place.Path(page));
        place.CopyStories("antwerp-medicines");
        place.Run("run", "-q");
        Assert.Equal(before, File.ReadAllText(place.Path(page)));
        place.CopyStories("hormuz-tanker");
        place.Run("run", "-q");
        Assert.NotEqual(before, File.ReadAllText(place.Path(page)));
        Assert.Contains("glossary (proposed)", File.ReadAllText(place.Path(page)), StringComparison.Ordinal);
        var results = Results(place);
        place.Run("run", "-q", "--no-store");
        Assert.Equal(results, Results(place));
    }

    [Fact]
    public void What_people_decide_shows_on_pages_that_were_written_before()
    {
        using var kept = new Workplace();
        using var anew = new Workplace();
        foreach (var (place, more) in new[] { (kept, Array.Empty<string>()), (anew, ["--no-store"]) })
        {
            place.CopyStories();
            // Has no partner, and a page of what the glossaries know of its terms.
            place.Write(
                "seeds/alone.it.txt", "Pane e lavoro\n\nIl segretario di Stato Marco Rubio ha visitato ieri un forno di Gubbio.\n");
            place.Run(["run", "-q", .. more]);
            foreach (var file in Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml"))
                File.WriteAllText(
                    file, File.ReadAllText(file).Replace("status: proposed", "status: approved", StringComparison.Ordinal));
            Assert.Equal(0, place.Run(["run", "-q", .. more]).ExitCode);
        }
        Assert.Contains("approved", File.ReadAllText(kept.Path("out/stories/munich-security.html")), StringComparison.Ordinal);
        Assert.Contains("glossary (approved)", File.ReadAllText(kept.Path("out/suggestions/alone.html")), StringComparison.Ordinal);
        Assert.Equal(Results(anew), Results(kept));
    }

    [Fact]
    public void A_second_run_changes_no_byte_of_the_store_either()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "-q");
        var first = place.Snapshot();
        Assert.Contains(Store, first.Keys);
        place.Run("run", "-q");
        Assert.Equal(first, place.Snapshot());
    }

    [Fact]
    public void A_run_that_would_do_the_same_says_so_and_what_the_last_one_said()
    {
        using var place = new Workplace();
        place.CopyStories();
        string[] command = ["run", "--languages", "it,fr"];
        var first = place.Run(command);
        var again = place.Run(command);
        Assert.Contains("ALN108", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(NothingToDo, first.Error, StringComparison.Ordinal);
        Assert.Contains(NothingToDo, again.Error, StringComparison.Ordinal);
        Assert.Equal(first.Error, string.Concat(again.Error.Split('\n')
            .Where(line => line.Length > 0 && !line.Contains(NothingToDo, StringComparison.Ordinal))
            .Select(line => line + "\n")));
        Assert.Equal((first.Output, first.ExitCode), (again.Output, again.ExitCode));
        // Another command on the same articles is another run.
        Assert.DoesNotContain(NothingToDo, place.Run([.. command, "--comparable"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_may_keep_nothing()
    {
        using var place = new Workplace();
        place.CopyStories();
        Assert.Equal(0, place.Run("run", "-q", "--no-store").ExitCode);
        Assert.False(Directory.Exists(place.Path("out/.aligner")));
    }

    [Fact]
    public void A_run_without_articles_leaves_no_store()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("seeds"));
        Assert.Equal(2, place.Run("run", "-q").ExitCode);
        Assert.Empty(place.Snapshot());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("cut short")]
    [InlineData("overwritten in the middle")]
    [InlineData("another program's")]
    public void A_store_that_is_no_use_is_named_and_made_anew(string fault)
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "-q");
        var results = Results(place);
        var bytes = File.ReadAllBytes(place.Path(Store));
        place.Write(Store, fault switch
        {
            "garbage" => "not a store"u8.ToArray(),
            "cut short" => bytes[..(bytes.Length / 2)],
            "overwritten in the middle" => [.. bytes[..8192], .. new byte[bytes.Length - 8192]],
            // Bytes 68 to 71 of a database say whose it is.
            _ => [.. bytes[..68], 1, 2, 3, 4, .. bytes[72..]],
        });

        var again = place.Run("run");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("work.db: warning ALN915: ", again.Error, StringComparison.Ordinal);
        Assert.Equal(results, Results(place));

        // It was taken away or made anew: nothing is said of it any more.
        place.Run("run", "-q");
        Assert.DoesNotContain("ALN915", place.Run("run").Error, StringComparison.Ordinal);
        Assert.Equal(results, Results(place));
    }

    [Fact]
    public void A_store_with_broken_bytes_in_it_changes_no_result()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run", "-q");
        var results = Results(place);
        var bytes = File.ReadAllBytes(place.Path(Store));
        // The last byte of a page belongs to the first entry in it.
        for (var end = 4 * 4096; end <= bytes.Length; end += 4096) bytes[end - 1] ^= 1;
        place.Write(Store, bytes);
        Assert.Equal(0, place.Run("run", "-q").ExitCode);
        Assert.Equal(results, Results(place));
    }

    [Fact]
    public void What_stands_behind_a_link_is_no_store()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("theirs.db", "theirs");
        Directory.CreateDirectory(place.Path("out/.aligner"));
        File.CreateSymbolicLink(place.Path(Store), place.Path("theirs.db"));
        var run = place.Run("run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning ALN915", run.Error, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(place.Path("theirs.db")));
    }

    // A journal says when people decided.
    internal static SortedDictionary<string, string> Results(Workplace place) => new(
        place.Snapshot()
            .Where(file => !file.Key.StartsWith("out/.aligner/", StringComparison.Ordinal) && file.Key != "glossaries/journal.jsonl")
            .ToDictionary(),
        StringComparer.Ordinal);
}
