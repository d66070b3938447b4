namespace Aligner.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("detcet seeds", "did you mean detect?")]
    [InlineData("detect --lnes a.txt", "did you mean --lines?")]
    [InlineData("detect a.txt --langauges it", "did you mean --languages?")]
    [InlineData("detect", "INPUT")]
    [InlineData("detect a.txt --format tvs", "did you mean 'tsv'?")]
    [InlineData("export --pair it-nl --to deepll", "did you mean 'deepl'?")]
    [InlineData("export --pair it-nl --to tsv --kind plces", "did you mean 'places'?")]
    [InlineData("detect a.txt --languages it,dutch", "'dutch' is not a language code")]
    [InlineData("detect a.txt --config nowhere.yaml", "nowhere.yaml")]
    [InlineData("detect a.txt --languages it,xx", "'xx' is no language")]
    [InlineData("align a.txt a.txt --source-language xx", "'xx' is no language")]
    [InlineData("export --pair it-xx --to tsv", "'xx' is no language")]
    [InlineData("run -q -v", "-q and -v")]
    [InlineData("help detcet", "did you mean detect?")]
    [InlineData("completion tcsh", "bash")]
    [InlineData("export --pair it-nl --to tsv --format json", "add -o FILE")]
    public void A_wrong_command_line_is_refused_with_the_right_word(string arguments, string hint)
    {
        using var place = new Workplace();
        var result = place.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.Contains("error ALN", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("glossary", "")]
    [InlineData("align", "", "")]
    [InlineData("detect", "")]
    [InlineData("align", "a.txt", "b.txt", "-o", "")]
    public void An_empty_argument_is_refused_as_such(params string[] arguments)
    {
        using var place = new Workplace();
        var result = place.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error ALN902: an argument is empty", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("-V")]
    [InlineData("run --version")]
    [InlineData("glossary merge -V")]
    public void The_version_is_told_behind_any_command(string arguments)
    {
        using var place = new Workplace();
        var result = place.Run(arguments.Split(' '));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Output);
    }

    [Theory]
    [InlineData("", "Usage:\n  aligner [command] [options]")]
    [InlineData("help", "Usage:\n  aligner [command] [options]")]
    [InlineData("glossary", "Usage:\n  aligner glossary [command] [options]")]
    [InlineData("help glossary merge", "aligner glossary merge <FILE>")]
    [InlineData("help align", "aligner align --batch list.tsv")]
    public void Help_is_shown_to_who_asks_or_says_nothing(string arguments, string expected)
    {
        using var place = new Workplace();
        var result = place.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slash_is_the_start_of_a_path_and_no_option()
    {
        using var place = new Workplace();
        Assert.Contains("/h: error ALN104", place.Run("detect", "/h").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_every_command_shows_an_example()
    {
        using var place = new Workplace();
        var commands = Commands(CommandLine.Root(), "").ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            var result = place.Run([.. command.Split(' '), "--help"]);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Example", result.Output, StringComparison.Ordinal);
            Assert.Contains($"  aligner {command}", result.Output, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Commands(System.CommandLine.Command command, string path) =>
        command.Subcommands.SelectMany(
            child => child.Subcommands.Count > 0 ? Commands(child, $"{path}{child.Name} ") : [$"{path}{child.Name}"]);
}
