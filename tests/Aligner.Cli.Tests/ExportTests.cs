using System.IO.Compression;

namespace Aligner.Cli.Tests;

public sealed class ExportTests
{
    private const string Concept = "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    type: person\n    status: proposed\n"
        + "    terms: {it: [{term: X, preferred: true}], nl: [{term: X, preferred: true}]}\n";

    [Theory]
    [InlineData("tsv", "--article a.txt", "--article: warning ALN910: tsv takes the whole glossary")]
    [InlineData("tsv", "--directionality multi", "--directionality: warning ALN910: tsv")]
    [InlineData("tsv", "--directionality uni", "--directionality: warning ALN910: tsv")]
    [InlineData("tsv", "--include demonyms", "--include: warning ALN910: tsv forces no translation")]
    [InlineData("deepl", "--include demonyms,functional,partial", null)]
    [InlineData("prompt", "--article a.txt", null)]
    [InlineData("amazon", "--directionality multi", null)]
    public void An_option_that_the_target_has_no_use_for_is_a_warning(string target, string option, string? warning)
    {
        using var place = new Workplace();
        place.Write("glossaries/names.yaml", Concept);
        place.Write("a.txt", "Il ministro ha parlato della legge.");
        var result = place.Run(["export", "--pair", "it-nl", "--to", target, .. option.Split(' ')]);
        Assert.Equal(0, result.ExitCode);
        if (warning is null) Assert.DoesNotContain("warning", result.Error, StringComparison.Ordinal);
        else Assert.Contains(warning, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_of_the_pair_is_that_of_the_terms()
    {
        using var place = new Workplace();
        place.Write("glossaries/names.yaml", Concept.Replace(
            "nl: [{term: X, preferred: true}]",
            "nl: [{term: X, preferred: true, region: nl-NL}, {term: Y, preferred: true, region: nl-BE}]",
            StringComparison.Ordinal));
        Assert.Equal("X\tY\n", place.Run("export", "--pair", "it-nl-BE", "--to", "deepl").Output);
        Assert.Equal("Y\tX\n", place.Run("export", "--pair", "it-nl-BE", "--to", "deepl", "--reverse").Output);
    }

    [Fact]
    public void A_cell_that_was_corrected_in_an_exported_workbook_is_corrected_in_the_glossary_and_journalled()
    {
        using var place = new Workplace();
        place.Write("glossaries/names.yaml", Concept.Replace("status: proposed", "status: approved", StringComparison.Ordinal));
        Assert.Equal(0, place.Run("export", "--pair", "it-nl", "--to", "xlsx", "-o", "terms.xlsx").ExitCode);
        using (var package = ZipFile.Open(Path.Combine(place.Folder, "terms.xlsx"), ZipArchiveMode.Update))
        {
            var sheet = package.GetEntry("xl/worksheets/sheet2.xml")!;
            string text;
            using (var reader = new StreamReader(sheet.Open())) text = reader.ReadToEnd();
            sheet.Delete();
            using var writer = new StreamWriter(package.CreateEntry("xl/worksheets/sheet2.xml").Open());
            var at = text.IndexOf(">X<", StringComparison.Ordinal);
            writer.Write($"{text[..at]}>Y<{text[(at + 3)..]}");
        }
        var result = place.Run("glossary", "merge", "terms.xlsx", "--by", "Anna");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var glossary = File.ReadAllText(Path.Combine(place.Folder, "glossaries/names.yaml"));
        Assert.Contains("id: per-x", glossary, StringComparison.Ordinal);
        Assert.Contains("term: \"Y\"", glossary, StringComparison.Ordinal);
        Assert.Contains("nl: [{term: X, preferred: true}]", glossary, StringComparison.Ordinal);
        Assert.Contains("Anna", place.Run("glossary", "log", "Y").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_word_for_what_to_include_is_refused()
    {
        using var place = new Workplace();
        var result = place.Run("export", "--pair", "it-nl", "--to", "deepl", "--include", "all");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--include takes demonyms, functional, partial or several", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_beside_the_list_of_targets_are_warnings()
    {
        using var place = new Workplace();
        var result = place.Run("export", "--list", "--to", "tbx", "--kind", "places", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        foreach (var option in (string[])["--to", "--kind"])
            Assert.Contains($"{option}: warning ALN910: --list shows the targets", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--format:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_named_for_a_file_without_columns_are_a_warning()
    {
        using var place = new Workplace();
        place.Write("terms.jsonl", "{\"terms\":{\"it\":[{\"term\":\"Roma\"}],\"nl\":[{\"term\":\"Rome\"}]}}\n");
        place.Write("list.tsv", "Roma\tRome\n");
        place.Write("names.yaml", Concept);
        var result = place.Run("glossary", "merge", "terms.jsonl", "list.tsv", "names.yaml", "--columns", "it,nl", "--into", "g");
        Assert.Contains("terms.jsonl: warning ALN409: it has no columns", result.Error, StringComparison.Ordinal);
        Assert.Contains("names.yaml: warning ALN409: it has no columns", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("list.tsv: warning", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_says_source_and_target_is_told_its_languages()
    {
        using var place = new Workplace();
        place.Write("list.csv", "Source,Target\nRoma,Rome\n");
        place.Write("own.csv", "de,nl\nMailand,Milaan\n");
        place.Write("terms.jsonl", "{\"terms\":{\"it\":[{\"term\":\"Torino\"}],\"nl\":[{\"term\":\"Turijn\"}]}}\n");
        Assert.Contains("--pair it-nl", place.Run("glossary", "merge", "list.csv").Error, StringComparison.Ordinal);
        var result = place.Run("glossary", "merge", "list.csv", "own.csv", "terms.jsonl", "--pair", "it-nl");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("list.csv:1:1: warning", result.Error, StringComparison.Ordinal);
        Assert.Contains("own.csv:1:1: warning ALN409: it says itself which languages it holds", result.Error, StringComparison.Ordinal);
        Assert.Contains("terms.jsonl: warning ALN409: it says itself which languages it holds", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            "Roma\tRome\nTorino\tTurijn\n",
            place.Run("export", "--pair", "it-nl", "--to", "deepl").Output);
    }

    [Fact]
    public void A_pair_without_terms_is_told_which_languages_have_some()
    {
        using var place = new Workplace();
        place.Write("glossaries/names.yaml", Concept);
        var result = place.Run("export", "--pair", "it-fr", "--to", "tsv");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Contains(
            "--pair: warning ALN911: no concept has terms in both it and fr; the glossaries have terms in it, nl",
            result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_on_a_page_are_a_warning()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro ha parlato a Roma.");
        var result = place.Run("align", "a.txt", "a.txt", "--unit", "sentence", "--format", "html");
        Assert.Contains("--unit: warning ALN910: a page shows paragraphs", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_beside_a_batch_are_a_warning()
    {
        using var place = new Workplace();
        place.Write("list.tsv", "");
        Assert.Contains("--batch: warning ALN910", place.Run("align", "a.txt", "--batch", "list.tsv").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export --pair it-nl --to tsv --glossaries g", "X")]
    [InlineData("glossary check --glossaries g", "names.yaml\t1 concepts")]
    [InlineData("glossary diff none --glossaries g", "+ per-x")]
    [InlineData("glossary merge list.tsv --columns it,nl --glossaries g", "g/names.yaml")]
    [InlineData("check a.it.txt b.nl.txt --glossaries g", "is proposed as 'X'")]
    public void The_glossaries_are_named_by_one_option_everywhere(string arguments, string expected)
    {
        using var place = new Workplace();
        place.Write("g/names.yaml", Concept);
        place.Write("none/names.yaml", "aligner: 1\nkind: names\nconcepts: []\n");
        place.Write("list.tsv", "Roma\tRome\n");
        place.Write("a.it.txt", "Il signor X ha parlato della legge che il governo ha approvato.");
        place.Write("b.nl.txt", "De heer Y sprak over de wet die de regering heeft goedgekeurd.");
        Assert.Contains(expected, place.Run(arguments.Split(' ')).Output, StringComparison.Ordinal);
    }

    [ToolFact("script")]
    public void A_workbook_is_not_written_to_a_terminal()
    {
        using var place = new Workplace();
        place.Write("glossaries/names.yaml", Concept);
        var shown = place.RunOnTerminal("export", "--pair", "it-nl", "--to", "xlsx");
        Assert.Equal(2, shown.ExitCode);
        Assert.Contains("error ALN902: xlsx is no text and this is a terminal", shown.Output, StringComparison.Ordinal);
    }
}
