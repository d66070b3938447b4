using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Aligner.Cli.Tests;

/// <summary>Every fault of one input is that input's; nothing waits for what never comes.</summary>
public sealed class InputIntegrityTests
{
    private static readonly byte[] DamagedWord = Word(
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:bo");

    [Theory]
    [InlineData("run")]
    [InlineData("detect")]
    [InlineData("pair")]
    public void A_damaged_Word_document_is_named_and_the_rest_goes_on(string command)
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/damaged.docx", DamagedWord);
        var result = place.Run(command, "seeds");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("seeds/damaged.docx: error ALN101", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ALN999", result.Error, StringComparison.Ordinal);
        Assert.Contains("munich-security", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_Word_document_costs_its_row_of_a_batch_only()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("damaged.docx", DamagedWord);
        place.Write(
            "list.tsv",
            "damaged.docx\tseeds/munich-security.nl.txt\ta.ladder\nseeds/munich-security.it.txt\tseeds/munich-security.nl.txt\tb.ladder\n");
        var result = place.Run("align", "--batch", "list.tsv");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("damaged.docx: error ALN101", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(place.Path("b.ladder")));
        Assert.False(File.Exists(place.Path("a.ladder")));
    }

    [Fact]
    public void Pipes_devices_and_sockets_in_a_folder_are_named_and_left()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var place = new Workplace();
        place.Write("in/a.it.txt", "Il ministro ha detto ai giornalisti che il governo presenta la proposta.");
        using (var made = Process.Start("mkfifo", [place.Path("in/b.txt")])) made.WaitForExit();
        File.CreateSymbolicLink(place.Path("in/c.txt"), "/dev/zero");
        foreach (var input in (string[])["in", "in/*.txt"])
        {
            var result = place.Run("detect", input);
            Assert.Equal(0, result.ExitCode);
            Assert.Equal("it", Assert.Single(result.Rows)[1]);
            Assert.Contains("in/b.txt: warning ALN105: left out: it is a named pipe", result.Error, StringComparison.Ordinal);
            Assert.Contains("in/c.txt: warning ALN105: left out: it is a device", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdin")]
    public void A_pipe_is_read_when_it_is_named_and_its_format_recognised(string input)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var place = new Workplace();
        const string records = "{\"id\": \"uno\", \"text\": \"Il ministro ha detto ai giornalisti che il governo tratta.\"}\n"
            + "{\"text\": \"De minister heeft de journalisten gezegd dat de regering onderhandelt.\"}\n";
        Assert.Equal([$"{input}:1", "it", $"{input}:2", "nl"], Detected(place, input, Encoding.UTF8.GetBytes(records)));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(records));
        Assert.Equal([$"{input}:1", "it", $"{input}:2", "nl"], Detected(place, input, packed.ToArray()));
        Assert.Equal([input, "it"], Detected(place, input, "Il ministro ha detto ai giornalisti che il governo tratta."u8.ToArray()));
    }

    [Fact]
    public void A_record_is_named_as_results_name_it_and_several_are_never_one()
    {
        using var place = new Workplace();
        place.Write("n.jsonl", "{\"text\": \"Il ministro ha parlato a Roma.\"}\n{\"text\": \"De minister sprak in Rome.\"}\n");
        Assert.Equal("n.jsonl:2", Assert.Single(place.Run("detect", "n.jsonl:2").Rows)[0]);
        Assert.StartsWith("[0]:[0]", place.Run("align", "n.jsonl:1", "n.jsonl:2").Output, StringComparison.Ordinal);
        var several = place.Run("align", "n.jsonl", "n.jsonl:2");
        Assert.NotEqual(0, several.ExitCode);
        Assert.Contains("n.jsonl: error ALN116", several.Error, StringComparison.Ordinal);
        Assert.Contains("n.jsonl:1", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_titles_of_records_are_aligned_with_each_other()
    {
        using var place = new Workplace();
        place.Write("n.jsonl", """
            {"title": "Bruxelles apre una procedura contro Roma", "text": "Il disavanzo è salito al 4,1 per cento del Pil."}
            {"title": "Brussel begint een procedure tegen Rome", "text": "Het tekort liep op tot 4,1 procent van het bbp."}
            """);
        Assert.Equal(
            [["[0]", "[0]"], ["[1]", "[1]"]],
            place.Run("align", "n.jsonl:1", "n.jsonl:2", "--unit", "paragraph").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(bead => bead.Split(':')[..2]));
    }

    [Theory]
    [InlineData("align")]
    [InlineData("check")]
    [InlineData("diff")]
    public void A_folder_where_one_article_is_meant_is_told_as_what_it_is(string command)
    {
        using var place = new Workplace();
        place.Write("in/a.txt", "Il ministro ha parlato a Roma.");
        var result = place.Run(command, "in", "nowhere.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "in: error ALN104: it is a folder, and one article is meant; name a file in it\n"
                + "nowhere.txt: error ALN104: no such file; check the path\n",
            result.Error);
    }

    [Fact]
    public void Lists_and_patches_come_through_standard_input_too()
    {
        using var place = new Workplace();
        place.CopyStories();
        const string row = "seeds/munich-security.it.txt\tseeds/munich-security.nl.txt\ta.ladder\n";
        Assert.Equal(0, Given(place, Encoding.UTF8.GetBytes(row), "align", "--batch", "-").ExitCode);
        Assert.True(File.Exists(place.Path("a.ladder")));
        Assert.Equal(0, place.Run("run").ExitCode);
        const string patch = """{ "aligner": 1, "run": "", "items": [] }""";
        var applied = Given(place, Encoding.UTF8.GetBytes(patch), "apply", "-");
        Assert.Contains("0 corrections applied", applied.Output, StringComparison.Ordinal);
        var broken = Given(place, [0x1F, 0x8B, 0xFF], "apply", "-");
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains("-: error ALN101", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_is_taken_as_it_is_named_and_limits_as_they_are_set()
    {
        using var place = new Workplace();
        place.Write("in/news.log", "{\"id\": \"uno\", \"text\": \"Il ministro ha parlato a Roma della legge.\"}\n");
        var named = place.Run("detect", "in", "--input-format", "jsonl", "--format", "json");
        Assert.Contains("\"id\":\"uno\"", named.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        place.Environment["ALIGNER_LIMITS__MAXLINE"] = "20";
        var limited = place.Run("detect", "in", "--input-format", "jsonl");
        Assert.Contains("in/news.log:1: error ALN113", limited.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ICU_the_program_says_that_it_can_not_work()
    {
        using var place = new Workplace();
        place.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        var result = place.Run("detect", place.Write("a.txt", "Testo."));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error ALN908", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_result_goes_through_devices_pipes_and_standard_output()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro ha parlato a Roma.");
        place.Write("b.txt", "De minister sprak in Rome.");
        string[] align = ["align", "a.txt", "b.txt", "--source-language", "it", "--target-language", "nl", "-o"];
        Assert.StartsWith("[0]:[0]", place.Run([.. align, "-"]).Output, StringComparison.Ordinal);
        Assert.StartsWith("[0]:[0]", place.Run([.. align, "/dev/stdout"]).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(place.Path("-")));
        var full = place.Run([.. align, "/dev/full"]);
        Assert.Equal(2, full.ExitCode);
        Assert.Contains("error ALN901", full.Error, StringComparison.Ordinal);
    }

    private static string[] Detected(Workplace place, string input, byte[] bytes) =>
        [.. Given(place, bytes, "detect", input).Rows.SelectMany(row => row.Take(2))];

    private static ProgramResult Given(Workplace place, byte[] bytes, params string[] arguments)
    {
        using var process = place.Start(arguments);
        process.StandardInput.BaseStream.Write(bytes);
        process.StandardInput.Close();
        return Workplace.Finish(process);
    }

    private static byte[] Word(string document)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' "
                + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>"
                + "</Relationships>");
            Add(archive, "word/document.xml", document);
        }
        return buffer.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
