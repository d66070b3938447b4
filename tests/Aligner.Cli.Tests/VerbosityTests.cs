using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aligner.Cli.Tests;

public sealed class VerbosityTests
{
    [Fact]
    public void Each_stage_is_told_with_its_count_and_time_when_asked()
    {
        using var place = new Workplace();
        place.CopyStories();
        var result = place.Run("run", "-v");
        foreach (var stage in new[] { "Reading: 3", "Identifying languages: 3", "Pairing: 3", @"Extracting terms: \d+" })
            Assert.Matches($@"(?m)^\d+\.\d\d\d s  stages: {stage} in \d+\.\d\d\d s$", result.Error);
        Assert.DoesNotContain("Aligner.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_faults_is_told_when_quiet()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/broken.docx", "no zip");
        var result = place.Run("run", "-q");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.All(
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(": (warning|error) ALN", line));
        Assert.Contains("broken.docx", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_stage_is_told_by_itself()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro ha parlato della legge.");
        Assert.Empty(place.Run("pair", "a.txt").Error);
    }

    [ToolFact("script")]
    public void On_a_terminal_each_stage_has_a_bar_that_moves()
    {
        using var place = new Workplace();
        place.CopyStories();
        var shown = place.RunOnTerminal("run").Output;
        Assert.Contains("out/index.html: start here", shown, StringComparison.Ordinal);
        // How often it is drawn is the terminal's; that pairing tells each of its steps is a test of Core.
        var bars = Regex.Matches(shown, @"(Pairing|Extracting terms|Writing)[^%\n]*?(\d+)%");
        Assert.True(bars.Select(bar => (bar.Groups[1].Value, bar.Groups[2].Value)).Distinct().Count() >= 3, shown);
    }

    [Fact]
    public void Everything_besides_results_is_an_object_a_line_when_asked()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/broken.docx", "no zip");
        var result = place.Run("run", "--log-format", "json");
        var lines = Lines(result);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.GetProperty("time").GetString()));
        var pairing = Assert.Single(lines, line => line.TryGetProperty("stage", out var stage) && stage.GetString() == "Pairing");
        Assert.Equal(("info", "stages", 3), (Text(pairing, "level"), Text(pairing, "category"), pairing.GetProperty("count").GetInt32()));
        Assert.True(pairing.GetProperty("seconds").GetDouble() > 0);
        var fault = Assert.Single(lines, line => line.TryGetProperty("path", out var path) && path.GetString() == "seeds/broken.docx");
        Assert.Equal(("error", "ALN103"), (Text(fault, "level"), Text(fault, "code")));
        Assert.Equal(("ended", 1), (Text(lines[^1], "message"), lines[^1].GetProperty("exitCode").GetInt32()));
        Assert.Contains("out/index.html: start here", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALN902", "run", "--no-such")]
    [InlineData("ALN903", "run", "--languages", "it,xx1")]
    public void What_keeps_a_command_from_running_is_an_object_too(string code, params string[] command)
    {
        using var place = new Workplace();
        var result = place.Run([.. command, "--log-format", "json"]);
        var lines = Lines(result);
        Assert.Contains(lines, line => Text(line, "message").Contains(code, StringComparison.Ordinal)
            || (line.TryGetProperty("code", out var told) && told.GetString() == code));
        Assert.Equal((2, 2), (result.ExitCode, lines[^1].GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public void Quiet_holds_for_programs_too()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro ha parlato della legge.");
        Assert.Empty(place.Run("pair", "a.txt", "-q", "--log-format", "json").Error);
    }

    [Fact]
    public void Prometheus_is_told_what_the_command_came_to()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("seeds/broken.docx", "no zip");
        Assert.Equal(1, place.Run("run", "-q", "--metrics", "aligner.prom").ExitCode);
        var lines = place.Text("aligner.prom").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("aligner_exit_code{command=\"run\"} 1", lines);
        Assert.Contains("aligner_stage_items{command=\"run\",stage=\"Pairing\"} 3", lines);
        Assert.Contains("aligner_diagnostics{command=\"run\",severity=\"error\"} 1", lines);
        Assert.All(lines, line => Assert.Matches(
            """^(# (HELP|TYPE) aligner_[a-z_]+ .+|aligner_[a-z_]+\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\} -?[0-9.]+(E[+-]?[0-9]+)?)$""", line));

        // What kept a command from running counts too.
        Assert.Equal(2, place.Run("shard", "read", "--work", "none", "--metrics", "shard.prom").ExitCode);
        var shard = place.Text("shard.prom").Split('\n');
        Assert.Contains("aligner_exit_code{command=\"shard read\"} 2", shard);
        Assert.Contains("aligner_diagnostics{command=\"shard read\",severity=\"error\"} 1", shard);
    }

    [Fact]
    public void Metrics_that_cannot_be_written_hide_nothing_else()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("file", "in the way");
        var done = place.Run("pair", "seeds", "--metrics", "file/aligner.prom");
        Assert.Equal(1, done.ExitCode);
        Assert.NotEmpty(done.Output);
        Assert.Contains("file/aligner.prom: error ALN901: ", done.Error, StringComparison.Ordinal);
        // As of a question whose answer is in doubt.
        place.Write("a.txt", "Testo.");
        Assert.Equal(2, place.Run("diff", "a.txt", "a.txt", "--metrics", "file/aligner.prom").ExitCode);
        var failed = place.Run("pair", "nowhere", "--metrics", "file/aligner.prom");
        Assert.Equal(2, failed.ExitCode);
        Assert.Contains("nowhere: error ALN104: ", failed.Error, StringComparison.Ordinal);
        Assert.Contains("file/aligner.prom: error ALN901: ", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_of_a_job_in_parts_says_which_it_is_what_it_did_and_how_long()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("shard", "plan", "seeds", "--work", "work", "--shards", "1");
        foreach (var (stage, title, count) in new[] { ("read", "Reading", 3), ("pair", "Finding candidates", 3), ("align", "Aligning", 3) })
        {
            var result = place.Run(
                "shard", stage, "--work", "work", "--shard", "0/1", "--log-format", "json", "--metrics", "task.prom");
            var lines = Lines(result);
            var told = Assert.Single(lines, line => line.TryGetProperty("stage", out var name) && name.GetString() == title);
            Assert.Equal(count, told.GetProperty("count").GetInt32());
            Assert.Contains(lines, line => Text(line, "message") == $"{stage} 0/1: done");
            Assert.Equal(("ended", 0), (Text(lines[^1], "message"), lines[^1].GetProperty("exitCode").GetInt32()));
            var metrics = place.Text("task.prom").Split('\n');
            Assert.Contains($"aligner_exit_code{{command=\"shard {stage}\",shard=\"0/1\"}} 0", metrics);
            Assert.Contains($"aligner_stage_items{{command=\"shard {stage}\",shard=\"0/1\",stage=\"{title}\"}} {count}", metrics);
        }
    }

    private static List<JsonElement> Lines(ProgramResult result) =>
        [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
