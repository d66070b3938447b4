using System.Diagnostics;

namespace Aligner.Cli.Tests;

/// <summary>Decisions of several people: shown where they contradict each other, settled, journalled, merged by git.</summary>
public sealed class DecisionTests
{
    private const string Base = "aligner: 1\nkind: places\nconcepts:\n  - id: pla-aia\n    type: place\n    status: proposed\n    terms:\n"
        + "      it:\n        - { term: L'Aia, preferred: true, count: 1 }\n      nl:\n"
        + "        - { term: Den Haag, preferred: true, count: 1 }\n";

    private static readonly string ours = Base.Replace("proposed", "approved", StringComparison.Ordinal);
    private static readonly string theirs = Base.Replace("proposed", "rejected", StringComparison.Ordinal);

    [Fact]
    public void Contrary_decisions_are_shown_with_both_places_and_settled_when_asked()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", ours);
        place.Write("b/places.yaml", theirs);
        var merged = place.Run("glossary", "merge", "b", "--into", "g");
        Assert.Equal(1, merged.ExitCode);
        Assert.Contains("g/places.yaml:4:5: error ALN320: 'pla-aia': approved here, rejected there (b/places.yaml:4)", merged.Error,
            StringComparison.Ordinal);
        Assert.Contains("status: approved", place.Text("g/places.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("glossary", "merge", "b", "--into", "g", "--ours").ExitCode);
        Assert.Contains("status: approved", place.Text("g/places.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("glossary", "merge", "b", "--into", "g", "--theirs", "--by", "Anna").ExitCode);
        Assert.Contains("status: rejected", place.Text("g/places.yaml"), StringComparison.Ordinal);
        var log = place.Run("glossary", "log", "den haag", "--glossaries", "g").Rows;
        Assert.Equal(["Anna", "merge", "pla-aia"], log[^1].Skip(1).Take(3));
        Assert.StartsWith("status: approved → rejected; decided: ∅ → Anna, ", log[^1][4], StringComparison.Ordinal);
        Assert.Empty(place.Run("glossary", "log", "parigi", "--glossaries", "g").Output);
        Assert.Equal(2, place.Run("glossary", "merge", "b", "--into", "g", "--ours", "--theirs").ExitCode);
    }

    [Fact]
    public void Whoever_is_asked_answers()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", ours);
        place.Write("b/places.yaml", theirs);
        using var process = place.Start("glossary", "merge", "b", "--into", "g", "--interactive");
        process.StandardInput.WriteLine("theirs");
        process.StandardInput.Close();
        Assert.Equal(0, Workplace.Finish(process).ExitCode);
        Assert.Contains("status: rejected", place.Text("g/places.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_base_only_what_changed_is_taken()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", ours);
        place.Write("old/places.yaml", Base);
        place.Write("b/places.yaml", Base.Replace("count: 1 }\n      nl", "count: 1, note: seen }\n      nl", StringComparison.Ordinal));
        Assert.Equal(0, place.Run("glossary", "merge", "b", "--base", "old", "--into", "g").ExitCode);
        Assert.Contains("status: approved", place.Text("g/places.yaml"), StringComparison.Ordinal);
        Assert.Contains("note: seen", place.Text("g/places.yaml"), StringComparison.Ordinal);
        place.Write("b/places.yaml", theirs);
        Assert.Equal(1, place.Run("glossary", "merge", "b", "--base", "old", "--into", "g").ExitCode);
    }

    [Fact]
    public void Standard_input_is_merged_and_compared()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", Base);
        using var merge = place.Start("glossary", "merge", "-", "--into", "g");
        merge.StandardInput.Write("it,nl,type\nRoma,Rome,place\n");
        merge.StandardInput.Close();
        Assert.Equal(0, Workplace.Finish(merge).ExitCode);
        Assert.Contains("Rome", place.Text("g/places.yaml"), StringComparison.Ordinal);
        using var diff = place.Start("glossary", "diff", "-", "g");
        diff.StandardInput.Write(Base);
        diff.StandardInput.Close();
        Assert.StartsWith("+ pla-roma", Workplace.Finish(diff).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_strictly_as_a_file()
    {
        using var place = new Workplace();
        using var merge = place.Start("glossary", "merge", "-", "--into", "g");
        merge.StandardInput.BaseStream.Write([.. System.Text.Encoding.UTF8.GetBytes(Base), 0xFF, (byte)'\n']);
        merge.StandardInput.Close();
        var result = Workplace.Finish(merge);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("-: error ALN319", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.Path("g")));
    }

    [Fact]
    public void Whoever_merges_by_name_signs_what_nobody_signed()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", Base);
        place.Write("b/places.yaml", ours);
        place.Write("c/places.yaml", ours.Replace("approved", "approved\n    decided: { by: Bert }", StringComparison.Ordinal));
        Assert.Equal(0, place.Run("glossary", "merge", "b", "--into", "g", "--by", "Anna").ExitCode);
        Assert.Contains("decided: { by: Anna, at: ", place.Text("g/places.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("glossary", "merge", "c", "--into", "h", "--by", "Anna").ExitCode);
        Assert.Contains("decided: { by: Bert }", place.Text("h/places.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, place.Run("glossary", "merge", "b", "--into", "i").ExitCode);
        Assert.DoesNotContain("decided", place.Text("i/places.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_approved_concept_does_not_take_up_is_named_with_both_places()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", ours);
        place.Write("list.csv", "it,nl,type\nL'Aia | Aia,Den Haag,place\n");
        var merged = place.Run("glossary", "merge", "list.csv", "--into", "g");
        Assert.Equal(0, merged.ExitCode);
        Assert.Matches(@"list\.csv:2(:\d+)?: warning ALN325: 'pla-aia' \(g/places\.yaml:4.*without it 'Aia'", merged.Error);
    }

    [Fact]
    public void What_stands_and_contradicts_itself_is_found()
    {
        using var place = new Workplace();
        place.Write("g/places.yaml", ours + ours[ours.IndexOf("  - id", StringComparison.Ordinal)..]
            .Replace("pla-aia", "pla-x", StringComparison.Ordinal).Replace("Den Haag", "Aken", StringComparison.Ordinal));
        var check = place.Run("glossary", "check", "g");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("warning ALN324", check.Error, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public void Git_merges_by_meaning()
    {
        using var place = new Workplace();
        var driver = $"dotnet {Repository.Program} glossary merge-driver %O %A %B %P";
        Git(place, "init", "-q", "-b", "main");
        Git(place, "config", "merge.aligner.driver", driver);
        place.Write(".gitattributes", "*.yaml merge=aligner\n");
        Commit(place, Base);
        Git(place, "checkout", "-q", "-b", "theirs");
        Commit(place, Base.Replace("Den Haag, preferred: true", "Den Haag, preferred: true, note: seen", StringComparison.Ordinal));
        Git(place, "checkout", "-q", "main");
        Commit(place, ours);
        Assert.Equal(0, Git(place, "merge", "-q", "theirs"));
        Assert.Contains("status: approved", place.Text("places.yaml"), StringComparison.Ordinal);
        Assert.Contains("note: seen", place.Text("places.yaml"), StringComparison.Ordinal);
        Git(place, "checkout", "-q", "-b", "contrary", "HEAD~2");
        Commit(place, theirs);
        Assert.NotEqual(0, Git(place, "merge", "-q", "main"));
        Assert.Contains("status: rejected", place.Text("places.yaml"), StringComparison.Ordinal);
    }

    private static void Commit(Workplace place, string text)
    {
        place.Write("places.yaml", text);
        Git(place, "add", "-A");
        Git(place, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x");
    }

    private static int Git(Workplace place, params string[] arguments)
    {
        var start =
            new ProcessStartInfo("git") { WorkingDirectory = place.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "user.name=a", "-c", "user.email=a@example.org", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode;
    }
}
