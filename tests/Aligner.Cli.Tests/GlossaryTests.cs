using System.Text.Json;
using Aligner.Corrections;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Tests;

public sealed class GlossaryTests
{
    private const string Untranslated =
        "Ieri il ministro della Difesa ha ordinato 48 droni per l'Italia.\nLo dice il portavoce Guido Torsello alla stampa.\n";

    [Fact]
    public void Other_glossaries_are_merged_compared_and_exported()
    {
        using var place = new Workplace();
        place.Write("list.tsv", "ministero dello Sport\tministerie van Sport\nbroken\n");
        var merged = place.Run("glossary", "merge", "list.tsv", "--columns", "it,nl", "--type", "ministry", "--into", "g");
        Assert.Equal(1, merged.ExitCode);
        Assert.Contains("list.tsv:2", merged.Error, StringComparison.Ordinal);
        Assert.Equal(
            "ministry\tministero dello Sport\tministerie van Sport",
            string.Join('\t', Assert.Single(place.Run("export", "g", "--pair", "it-nl", "--to", "tsv").Rows).Take(3)));
        Assert.Equal(
            "ministerie van Sport\tministero dello Sport\n",
            place.Run("export", "g", "--pair", "it-nl", "--to", "deepl", "--reverse").Output);
        Assert.Empty(place.Run("export", "g", "--pair", "it-nl", "--to", "deepl", "--status", "approved").Output);

        Assert.Equal(0, place.Run("glossary", "check", "g").ExitCode);
        Assert.Empty(place.Run("glossary", "diff", "g", "g").Output);
        Directory.CreateDirectory(place.Path("none"));
        Assert.StartsWith("+ min-ministero-dello-sport", place.Run("glossary", "diff", "none", "g").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_translation_gets_what_is_known_and_what_is_open()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Untranslated);
        place.Write("list.tsv", "ministro della Difesa\tdefensieminister\tapproved\n");
        place.Run("glossary", "merge", "list.tsv", "--columns", "it,nl,status", "--type", "title");
        var before = File.ReadAllText(place.Path("glossaries/ministries.yaml"));

        var result = place.Run("glossary", "suggest", "a.it.txt", "--target", "nl", "--languages", "it,nl");

        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.StartsWith("a.it.txt: it -> nl, ", lines[0], StringComparison.Ordinal);
        Assert.Contains("title ministro della Difesa defensieminister glossary (approved)", lines);
        Assert.Contains("place Italia Italië pack", lines);
        Assert.Contains("person Guido Torsello open", lines);
        Assert.Equal(before, File.ReadAllText(place.Path("glossaries/ministries.yaml")));
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("xlsx", "PK")]
    [InlineData("deepl", "ministro della Difesa\tminister van Defensie\n")]
    [InlineData("tbx", "<?xml")]
    public void What_is_suggested_is_written_for_people_and_for_engines(string format, string expected)
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Untranslated);
        Assert.Equal(
            0, place.Run("glossary", "suggest", "a.it.txt", "--pair", "it-nl", "--format", format, "-o", "terms.out").ExitCode);
        var written = File.ReadAllText(place.Path("terms.out"));
        Assert.Contains(expected, written, StringComparison.Ordinal);
        Assert.Equal(format == "html", written.Contains("Guido Torsello", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_open_leaves_a_cell_to_fill_and_the_workbook_is_merged_back()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Untranslated);
        place.Run("glossary", "suggest", "a.it.txt", "--pair", "it-nl", "--format", "xlsx", "-o", "terms.xlsx");
        place.Run("glossary", "merge", "terms.xlsx", "--into", "g");
        Assert.Contains(
            "ministro della Difesa\tminister van Defensie\n",
            place.Run("export", "g", "--pair", "it-nl", "--to", "deepl").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_target_nothing_is_suggested_and_an_article_in_it_is_left_out()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Untranslated);
        Assert.Contains(
            "ALN902", place.Run("glossary", "suggest", "a.it.txt").Error, StringComparison.Ordinal);
        var own = place.Run("glossary", "suggest", "a.it.txt", "--target", "it");
        Assert.Equal(2, own.ExitCode);
        Assert.Contains("ALN117", own.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_where_terms_of_an_article_are_sought_in_its_beginning_alone()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", string.Concat(Enumerable.Repeat(Untranslated + "\n", 320_000 / Untranslated.Length)));
        var result = place.Run("glossary", "suggest", "a.it.txt", "--target", "nl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.it.txt: warning ALN604: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_target_is_listed_and_a_wrong_one_refused()
    {
        using var place = new Workplace();
        var names = place.Run("export", "--list").Rows.Select(row => row[0]).ToList();
        foreach (var name in new[] { "tsv", "deepl", "tbx", "tmx", "google", "amazon", "azure", "omegat", "xlsx", "prompt" })
            Assert.Contains(name, names);
        Assert.Equal(2, place.Run("export", "--pair", "it-nl", "--to", "deepll").ExitCode);
        Assert.Equal(2, place.Run("export", "--pair", "italian", "--to", "deepl").ExitCode);
    }

    [Theory]
    [InlineData("terms.xlsx", "xlsx")]
    [InlineData("terms.tbx", "tbx")]
    [InlineData("terms.tmx", "tmx")]
    public void What_was_exported_and_not_edited_changes_nothing_when_merged_back(string file, string target)
    {
        using var place = new Workplace();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "glossaries")))
            place.Write($"g/{Path.GetFileName(path)}", File.ReadAllBytes(path));
        Assert.Equal(0, place.Run("export", "g", "--pair", "it-nl", "--to", target, "-o", file).ExitCode);
        var before = place.Snapshot();
        Assert.Equal(0, place.Run("glossary", "merge", file, "--into", "g").ExitCode);
        Assert.Equal(before, place.Snapshot());
    }

    [Theory, InlineData("a.xml", "<html/>", 2), InlineData("a.csv", "it,nl\nx,\n", 2), InlineData("a.csv", "it,nl\n", 0)]
    public void A_merge_of_nothing_makes_no_file(string file, string text, int exitCode)
    {
        using var place = new Workplace();
        place.Write(file, text);
        var before = place.Snapshot();
        Assert.Equal(exitCode, place.Run("glossary", "merge", file, "--into", "new").ExitCode);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public void A_type_that_a_person_decided_holds_for_later_findings()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run");
        var names = File.ReadAllText(place.Path("glossaries/names.yaml"));
        var at = names.IndexOf("  - id: per-guido-crosetto", StringComparison.Ordinal);
        var end = names.IndexOf("\n  - id: ", at, StringComparison.Ordinal) + 1;
        File.WriteAllText(place.Path("glossaries/names.yaml"), names.Remove(at, end - at));
        File.AppendAllText(
            place.Path("glossaries/places.yaml"),
            names[at..end]
                .Replace("per-guido", "pla-guido", StringComparison.Ordinal)
                .Replace("type: person", "type: place", StringComparison.Ordinal)
                .Replace("status: proposed", "status: approved", StringComparison.Ordinal));
        Assert.Equal(0, place.Run("glossary", "check").ExitCode);
        Assert.Equal(0, place.Run("run").ExitCode);
        Assert.DoesNotContain("per-guido-crosetto", File.ReadAllText(place.Path("glossaries/names.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Unclosed_braces_are_refused_with_their_line()
    {
        using var place = new Workplace();
        place.Write("g/names.yaml", "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    type: person\n    status: proposed\n"
            + "    terms:\n      it:\n        - { term: X, preferred: true\n");
        Assert.Matches(@"g/names.yaml:\d+:\d+: error ALN301", place.Run("glossary", "check", "g").Error);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_empty_glossary()
    {
        using var place = new Workplace();
        var result = place.Run("export", "nowhere", "--pair", "it-nl", "--to", "tsv");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nowhere: error ALN104", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_of_a_page_are_applied_and_kept()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("run");
        var (source, target) = ("seeds/munich-security.it.txt", "seeds/munich-security.nl.txt");
        string Signature(string path) => TextSignature.Of(ArticleReaders.Read(
            InputFile.At(path == source
                ? Path.Combine(Workplace.Seeds, "munich-security.it.txt")
                : Path.Combine(Workplace.Seeds, "munich-security.nl.txt")),
            _ => { }).Single());
        var ladder = File.ReadAllLines(place.Path("out/alignments/munich-security.it-nl.ladder"));
        Assert.Contains(ladder, line => line.StartsWith("[6]:[7]:", StringComparison.Ordinal));
        object Text(string path) => new { path, text = Signature(path) };
        var concept = new { status = "proposed", terms = new { it = "Boris Pistorius" } };
        place.Write("patch.json", JsonSerializer.Serialize(new
        {
            aligner = 1,
            run = "0000000000000000",
            items = new object[]
            {
                new Dictionary<string, object>
                {
                    ["do"] = "beads",
                    ["story"] = "munich-security",
                    ["source"] = Text(source),
                    ["target"] = Text(target),
                    ["was"] = Beads(([6], [7])),
                    ["now"] = Beads(([6], []), ([], [7])),
                },
                new Dictionary<string, object>
                {
                    ["do"] = "concept",
                    ["concept"] = "per-boris-pistorius",
                    ["was"] = concept,
                    ["now"] = new { status = "approved", concept.terms },
                },
                new Dictionary<string, object> { ["do"] = "concept", ["concept"] = "per-nobody", ["was"] = concept, ["now"] = concept },
            },
        }));
        var applied = place.Run("apply", "patch.json");
        Assert.Equal(1, applied.ExitCode);
        Assert.StartsWith("2 corrections applied", applied.Output, StringComparison.Ordinal);
        Assert.Contains("patch.json: warning ALN704", applied.Error, StringComparison.Ordinal);
        Assert.Contains("patch.json: error ALN705: item 3", applied.Error, StringComparison.Ordinal);

        place.Run("run");
        ladder = File.ReadAllLines(place.Path("out/alignments/munich-security.it-nl.ladder"));
        Assert.Contains("[6]:[]:0.000", ladder);
        Assert.Contains("[]:[7]:0.000", ladder);
        Assert.Contains(
            "Boris Pistorius",
            place.Run("export", "--pair", "it-nl", "--to", "tsv", "--status", "approved").Output,
            StringComparison.Ordinal);

        static int[][][] Beads(params (int[] Source, int[] Target)[] beads) =>
            [.. beads.Select(bead => new[] { bead.Source, bead.Target })];
    }
}
