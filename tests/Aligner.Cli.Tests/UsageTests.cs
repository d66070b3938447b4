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
    [InlineData("", "a command is needed")]
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

    [Theory]
    [InlineData("langs: it", "1", "'langs' is no setting")]
    [InlineData("out: x\nlanguages: [it, nl", "3", "not valid YAML")]
    public void A_wrong_settings_file_is_refused_with_its_place(string yaml, string line, string message)
    {
        using var place = new Workplace();
        place.Write("aligner.yaml", yaml);
        place.Write("a.txt", "Testo.");
        var result = place.Run("detect", "a.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"aligner.yaml:{line}:", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Commands(System.CommandLine.Command command, string path) =>
        command.Subcommands.SelectMany(
            child => child.Subcommands.Count > 0 ? Commands(child, $"{path}{child.Name} ") : [$"{path}{child.Name}"]);
}
