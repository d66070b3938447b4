using Aligner.Cli.Hosting;

namespace Aligner.Cli.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("langs: it", "1:1", "'langs' is no setting; there are languages, out")]
    [InlineData("out: x\nlanguages: [it, nl", "3:", "not valid YAML")]
    [InlineData("out: x\nOut: y", "2:1", "'Out' is set twice")]
    [InlineData("out: {folder: x}", "1:6", "'out' takes a value or a list")]
    [InlineData("languages: [it, [nl]]", "1:17", "'languages' takes a value or a list of values")]
    [InlineData("- out", "1:1", "must be a mapping")]
    [InlineData("languages: [it, nl\nout: x", "1:13", "often a bracket or quote that nothing closes")]
    [InlineData("out: x\nlanguages: [it, xx]", "2:12", "'xx' is no language")]
    [InlineData("inputformat: pdf2", "1:14", "'pdf2' is no format")]
    [InlineData("limits:\n  max-bytes: 0", "2:14", "a limit of 0 lets nothing in")]
    [InlineData("limits:\n  max-line: many", "2:13", "'many' is no number from 1 to 2147483647")]
    [InlineData("limits: { max-depth: 3000000000 }", "1:22", "'3000000000' is no number from 1 to 2147483647")]
    [InlineData("limits: { max-bites: 3 }", "1:11", "limits: max-bytes")]
    [InlineData("lexicons:   nowhere", "1:13", "the folder 'nowhere' does not exist")]
    public void A_wrong_settings_file_is_refused_with_its_place(string yaml, string place, string message)
    {
        using var work = new Workplace();
        work.Write("aligner.yaml", yaml);
        work.Write("a.txt", "Testo.");
        var result = work.Run("detect", "a.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"aligner.yaml:{place}", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> Limits => [.. SettingNames.Numbers.Select(limit => limit.Key)];

    [Theory]
    [MemberData(nameof(Limits))]
    public void Every_limit_that_can_be_set_is_one(string limit)
    {
        using var work = new Workplace();
        work.Write("aligner.yaml", $"{limit.Replace(":", ":\n  ", StringComparison.Ordinal)}: 0");
        work.Write("a.txt", "Testo.");
        Assert.Contains("a limit of 0 lets nothing in", work.Run("detect", "a.txt").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is set\n")]
    [InlineData("---\n")]
    public void An_empty_settings_file_sets_nothing(string yaml)
    {
        using var work = new Workplace();
        work.Write("aligner.yaml", yaml);
        work.Write("a.txt", "Il ministro ha parlato della legge.");
        Assert.Equal(0, work.Run("detect", "a.txt").ExitCode);
    }

    [Fact]
    public void A_settings_file_nested_deep_is_refused_like_any_other()
    {
        using var work = new Workplace();
        work.Write("aligner.yaml", "out: " + new string('[', 60_000));
        var result = work.Run("detect", "a.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("aligner.yaml:1:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_go_before_variables_and_these_before_the_file()
    {
        using var work = new Workplace();
        work.Write("a.it.txt", "Il ministro ha parlato della legge che il governo ha approvato ieri.");
        work.Write("b.nl.txt", "De minister sprak over de wet die de regering gisteren heeft goedgekeurd.");
        work.Write("c.de.txt", "Der Minister sprach gestern über das Gesetz, das die Regierung beschlossen hat.");
        string[] Found(params string[] options) => [.. work.Run(["detect", .. options, "."]).Rows.Select(row => row[1])];
        Assert.Equal(["it", "nl", "de"], Found());
        work.Write("aligner.yaml", "languages: [it, nl]");
        Assert.Equal(["it", "nl"], Found());
        work.Environment["ALIGNER_LANGUAGES"] = "nl,de";
        Assert.Equal(["nl", "de"], Found());
        Assert.Equal(["de"], Found("--languages", "de"));
    }

    [Fact]
    public void A_wrong_value_is_refused_by_the_name_of_what_set_it()
    {
        using var work = new Workplace();
        work.Environment["ALIGNER_PACKS"] = "nowhere";
        var result = work.Run("detect", "a.txt", "--languages", "xx");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ALIGNER_PACKS: error ALN904", result.Error, StringComparison.Ordinal);
        Assert.Contains("--languages: error ALN903", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_sets_nothing_is_a_warning()
    {
        using var work = new Workplace();
        work.Write("a.txt", "Il ministro ha parlato della legge.");
        work.Environment["ALIGNER_GLOSARIES"] = "g";
        work.Environment["ALIGNER_Out"] = "o";
        var result = work.Run("detect", "a.txt");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("ALIGNER_GLOSARIES: warning ALN909: the variable sets nothing; did you mean ALIGNER_GLOSSARIES?\n", result.Error);
    }

    [Fact]
    public void A_language_that_only_a_pack_knows_can_be_named()
    {
        using var work = new Workplace();
        work.Write("packs/zz/stopwords.txt", "zlurp\n");
        work.Write("a.txt", "Il ministro ha parlato della legge.");
        work.Environment["ALIGNER_PACKS"] = "packs";
        Assert.Equal(0, work.Run("detect", "a.txt", "--languages", "zz").ExitCode);
    }

    [Fact]
    public void The_readme_shows_every_setting() => Readme.Shows("settings", string.Concat(
        SettingNames.All.Select(
            setting => $"| `{SettingNames.WrittenAs(setting.Key)}` | `{SettingNames.VariableOf(setting.Key)}` | {setting.Description} |\n")
            .Prepend("|---|---|---|\n")
            .Prepend("| `aligner.yaml` | variable | what it is |\n")));
}
