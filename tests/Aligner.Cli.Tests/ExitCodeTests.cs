namespace Aligner.Cli.Tests;

public sealed class ExitCodeTests
{
    private const string Italian = "Il ministero della Difesa ha ordinato 48 droni.\nIl ministro Guido Crosetto parla il 3 marzo.";
    private const string Dutch = "Het ministerie van Defensie heeft 48 drones besteld.\nMinister Guido Crosetto spreekt op 3 maart.";
    private const string Concept = "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    type: person\n    status: proposed\n"
        + "    terms: {it: [{term: X, preferred: true}], nl: [{term: X, preferred: true}]}\n";

    [Theory]
    [InlineData("check a.it.txt b.nl.txt", 0)]
    [InlineData("check a.it.txt c.nl.txt", 1)]
    [InlineData("check a.it.txt gone.txt", 2)]
    [InlineData("diff a.it.txt a.it.txt", 0)]
    [InlineData("diff b.nl.txt c.nl.txt", 1)]
    [InlineData("diff a.it.txt b.nl.txt", 0)]
    [InlineData("diff a.it.txt c.nl.txt", 1)]
    [InlineData("diff a.it.txt gone.txt", 2)]
    [InlineData("diff b.nl.txt c.nl.txt --html d.html", 1)]
    [InlineData("glossary diff g g", 0)]
    [InlineData("glossary diff g empty", 1)]
    [InlineData("glossary diff gone g", 2)]
    [InlineData("glossary diff broken g", 2)]
    [InlineData("glossary check g", 0)]
    [InlineData("glossary check broken", 1)]
    [InlineData("glossary check gone", 2)]
    public void A_question_is_answered_as_grep_and_diff_do(string arguments, int code)
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Italian);
        place.Write("b.nl.txt", Dutch);
        place.Write("c.nl.txt", Dutch.Replace("48", "84", StringComparison.Ordinal));
        place.Write("g/names.yaml", Concept);
        place.Write("broken/names.yaml", Concept.Replace("proposed", "propsed", StringComparison.Ordinal));
        Directory.CreateDirectory(place.Path("empty"));
        var result = place.Run(arguments.Split(' '));
        Assert.True(code == result.ExitCode, $"{result.ExitCode}: {result.Error}");
    }

    [Theory]
    [InlineData("run gone")]
    [InlineData("run empty")]
    [InlineData("pair gone gone.txt")]
    [InlineData("detect gone")]
    [InlineData("detect empty")]
    [InlineData("align gone.txt gone.txt")]
    [InlineData("align --batch empty")]
    [InlineData("align --batch gone.tsv")]
    [InlineData("align --batch /dev/null")]
    [InlineData("train empty --pair it-nl -o x.lex")]
    [InlineData("train gone.tsv --pair it-nl -o x.lex")]
    [InlineData("train empty --profile --language fy -o x.tsv")]
    [InlineData("glossary build empty")]
    [InlineData("glossary merge gone.tsv")]
    public void Without_any_input_nothing_is_done(string arguments)
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("empty"));
        var result = place.Run(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error ALN", result.Error, StringComparison.Ordinal);
        Assert.Empty(place.Snapshot());
    }

    [Fact]
    public void A_run_on_a_mistyped_folder_leaves_the_last_one_alone()
    {
        using var place = new Workplace();
        place.CopyStories();
        Assert.Equal(0, place.Run("run").ExitCode);
        var before = place.Snapshot();
        Assert.Equal(2, place.Run("run", "sedes").ExitCode);
        Assert.Equal(before, place.Snapshot());
    }
}
