using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Tests.Files;

public sealed class OutputRootTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("aligner-output-").FullName;
    private readonly List<Diagnostic> diagnostics = [];

    private string Folder => Path.Combine(place, "out");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public void What_this_run_has_no_more_is_removed_and_what_is_not_ours_stays()
    {
        Run("index.html", "stories/a.html", "stories/b.html");
        Own("stories/mine.html");
        Run("index.html", "stories/a.html");
        Assert.Equal(["index.html", "stories/a.html", "stories/mine.html"], Files());
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void The_same_again_changes_no_byte()
    {
        Run("index.html", "stories/a.html");
        var before = Directory.GetLastWriteTimeUtc(Folder);
        var list = File.ReadAllText(Path.Combine(Folder, OutputManifest.FileName));
        Run("index.html", "stories/a.html");
        Assert.Equal(list, File.ReadAllText(Path.Combine(Folder, OutputManifest.FileName)));
        Assert.True(before <= Directory.GetLastWriteTimeUtc(Folder));
    }

    [Fact]
    public void What_this_run_has_no_more_can_be_kept()
    {
        Run("a", "b");
        using (var root = Open())
        {
            root.Write("a", "2"u8.ToArray());
            root.KeepOthers();
        }
        Assert.Equal(["a", "b"], Files());
        Run("a");
        Assert.Equal(["a"], Files());
    }

    [Fact]
    public void What_a_killed_run_was_writing_is_taken_away_beside_its_place()
    {
        Run("index.html", "stories/a.html");
        Own($"stories/.a.html.{new string('0', 32)}.tmp");
        Own("stories/.mine.tmp");
        Run("index.html", "stories/a.html");
        Assert.Equal(["index.html", "stories/.mine.tmp", "stories/a.html"], Files());
    }

    [Fact]
    public void A_list_whose_last_line_was_cut_short_goes_on_with_a_line_of_its_own()
    {
        Run("a");
        File.AppendAllText(Path.Combine(Folder, OutputManifest.FileName), "0123");
        using (var killed = Open()) killed.Write("b", "1"u8.ToArray());
        Run("a");
        Assert.Equal(["a"], Files());
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("../memory.tmx")]
    [InlineData("/etc/passwd")]
    [InlineData("stories/../../memory.tmx")]
    [InlineData("stories//a")]
    [InlineData("")]
    [InlineData("stories/.")]
    public void No_path_leads_out_of_the_folder(string name)
    {
        using var root = Open();
        Assert.Throws<ArgumentException>(() => root.Write(name, new byte[] { 1 }));
    }

    [Fact]
    public void A_list_that_somebody_edited_removes_nothing_that_is_not_ours()
    {
        Run("index.html");
        Own("stories/mine.html");
        File.WriteAllText(Path.Combine(place, "memory.tmx"), "mine");
        File.AppendAllText(
            Path.Combine(Folder, OutputManifest.FileName),
            $"{new string('0', 64)}  stories/mine.html\n{OutputManifest.HashOf("mine"u8)}  ../memory.tmx\nnonsense\n");
        Run("index.html");
        Assert.Equal(["index.html", "stories/mine.html"], Files());
        Assert.True(File.Exists(Path.Combine(place, "memory.tmx")));
        Assert.Equal("ALN917", diagnostics.Single().Code);
    }

    [Fact]
    public void Somebodys_own_file_is_named_and_stays()
    {
        Own("index.html");
        Run("index.html", "a");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, "index.html")));
        Assert.Equal(("ALN916", Severity.Error), (diagnostics.Single().Code, diagnostics[0].Severity));
        Assert.Equal("ALN916", OutputRoot.Foreign(Folder, ["index.html", "none"], (_, _) => false).Single().Code);
        Assert.Empty(OutputRoot.Foreign(Folder, ["index.html"], (_, bytes) => bytes.AsSpan().SequenceEqual("mine"u8)));
    }

    [Fact]
    public void Nothing_is_written_or_removed_through_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        var elsewhere = Directory.CreateDirectory(Path.Combine(place, "elsewhere")).FullName;
        Run("stories/a.html", "page.html");
        File.Move(Path.Combine(Folder, "stories", "a.html"), Path.Combine(elsewhere, "a.html"));
        Directory.Delete(Path.Combine(Folder, "stories"));
        File.CreateSymbolicLink(Path.Combine(Folder, "stories"), elsewhere);
        File.Move(Path.Combine(Folder, "page.html"), Path.Combine(elsewhere, "page.html"));
        File.CreateSymbolicLink(Path.Combine(Folder, "page.html"), Path.Combine(elsewhere, "page.html"));
        Run("stories/b.html", "page.html");
        Assert.Equal(["a.html", "page.html"], Directory.GetFiles(elsewhere).Select(Path.GetFileName).Order());
        Assert.Equal("page.html", File.ReadAllText(Path.Combine(elsewhere, "page.html")));
        Assert.Equal(["ALN916", "ALN916"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.NotEmpty(OutputRoot.Foreign(Folder, ["stories"], (_, _) => true));
    }

    [Fact]
    public void What_a_killed_run_wrote_is_known()
    {
        using (var killed = Open()) killed.Write("stories/a.html", "half of a run"u8.ToArray());
        Run("stories/b.html");
        Assert.Equal(["stories/b.html"], Files());
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_file_of_any_length_is_written_as_another_and_left_alone_where_it_is_the_same()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000));
        WriteLarge("index.html", text);
        var path = Path.Combine(Folder, "index.html");
        Assert.Equal(text, File.ReadAllText(path));
        Assert.EndsWith($"{OutputManifest.HashOf(Encoding.UTF8.GetBytes(text))}  index.html\n", Listed(), StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        WriteLarge("index.html", text);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
        WriteLarge("index.html", text + "more");
        Assert.Equal(text + "more", File.ReadAllText(path));
        Assert.Equal(["index.html"], Files());
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Somebodys_own_file_stays_where_one_of_any_length_belongs()
    {
        Own("index.html");
        WriteLarge("index.html", "ours");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, "index.html")));
        Assert.Equal("ALN916", diagnostics.Single().Code);
        Assert.Equal(["index.html"], Files());
    }

    [Fact]
    public void A_file_of_any_length_that_fails_leaves_the_old_one_and_nothing_beside_it()
    {
        WriteLarge("index.html", "old");
        using (var root = Open())
            Assert.Throws<InvalidOperationException>(() => root.WriteLarge("index.html", stream =>
            {
                stream.Write("half"u8);
                throw new InvalidOperationException();
            }));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Folder, "index.html")));
        Assert.Equal(["index.html"], Files());
    }

    [Fact]
    public void One_process_at_a_time()
    {
        using var root = Open();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => OutputRoot.Open(Folder, (_, _) => false, diagnostics.Add, cancelled.Token));
    }

    private void Run(params string[] names)
    {
        using var root = Open();
        foreach (var name in names) root.Write(name, Encoding.UTF8.GetBytes(name));
        root.RemoveOthers();
    }

    private void WriteLarge(string name, string text)
    {
        using var root = Open();
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(OutputManifest.HashOf(bytes), root.WriteLarge(name, stream => stream.Write(bytes)));
    }

    private string Listed() => File.ReadAllText(Path.Combine(Folder, OutputManifest.FileName));

    private OutputRoot Open() => OutputRoot.Open(Folder, (_, _) => false, diagnostics.Add);

    private void Own(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
        File.WriteAllText(Path.Combine(Folder, name), "mine");
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path))
        .Where(name => name != OutputManifest.FileName)
        .Order(StringComparer.Ordinal);
}
