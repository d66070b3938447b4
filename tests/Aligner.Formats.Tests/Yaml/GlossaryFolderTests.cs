using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Yaml;

public sealed class GlossaryFolderTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"aligner-glossaries-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Each_concept_goes_into_the_file_of_its_kind_and_the_schema_beside_them()
    {
        var merge = Merge(
            Concept(ConceptType.Title, "ministro"), Concept(ConceptType.Organisation, "ONU"), Concept(ConceptType.Place, "Roma"));
        Assert.True(merge.IsDone);
        Assert.Equal(
            ["glossary.schema.json", "ministries.yaml", "names.yaml", "places.yaml"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(
            ["tit-ministro", "org-onu", "pla-roma"],
            merge.Glossaries.SelectMany(glossary => glossary.Concepts).Select(concept => concept.Id));
        Assert.Equal(GlossarySchema.Text, File.ReadAllText(Path.Combine(folder, GlossarySchema.FileName)));
        Assert.Equal(
            merge.Glossaries.Select(GlossaryDocument.Format),
            merge.Glossaries.Select(glossary => File.ReadAllText(Path.Combine(folder, GlossaryFile.Name(glossary.Kind)))));
    }

    [Fact]
    public void What_could_not_be_read_back_is_left_out_and_the_rest_merged()
    {
        var merge = Merge(
            Concept(ConceptType.Place, "Roma"),
            Concept(ConceptType.Place, "Milano") with { Id = "My term 12" },
            Concept(ConceptType.Place, new string('x', 200_000)) with { Id = "pla-x" });
        Assert.True(merge.IsDone);
        Assert.Equal(["ALN321", "ALN321"], merge.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("'My term 12'", merge.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(["pla-roma"], GlossaryFolder.Read(folder).Glossaries[2].Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void A_path_that_is_no_normal_line_is_kept_as_the_file_gives_it_back()
    {
        var odd = Concept(ConceptType.Place, "Roma") with { Evidence = [new Evidence("a", "two  spaces\t.txt:1", "b.txt:1")] };
        Assert.Equal("two spaces .txt:1", Merge(odd).Glossaries[2].Concepts[0].Evidence[0].Source);
        Assert.Empty(Merge(odd).Written);
    }

    [Theory]
    [InlineData("la")]
    [InlineData("li")]
    [InlineData("oc")]
    [InlineData("co")]
    [InlineData("mul")]
    [InlineData("qaa")]
    [InlineData("und")]
    public void Every_language_that_can_be_written_can_be_read(string code)
    {
        var concept = Concept(ConceptType.Place, "Roma");
        concept = concept with { Terms = concept.Terms.Add(LanguageCode.Parse(code), [new Term("Roma", true, [], 1)]) };
        Assert.True(Merge(concept).IsDone);
        var read = GlossaryFolder.Read(folder);
        Assert.Empty(read.Diagnostics);
        Assert.Contains(LanguageCode.Parse(code), read.Glossaries[2].Concepts[0].Terms.Keys);
    }

    [Fact]
    public void A_file_that_somebody_made_read_only_stays_and_the_others_are_merged()
    {
        if (OperatingSystem.IsWindows()) return;
        Merge(Concept(ConceptType.Place, "Roma"));
        var places = Path.Combine(folder, "places.yaml");
        var before = File.ReadAllBytes(places);
        File.SetUnixFileMode(places, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Empty(Merge(Concept(ConceptType.Place, "Roma")).Diagnostics);
        var merge = Merge(Concept(ConceptType.Place, "Milano"), Concept(ConceptType.Organisation, "ONU"));
        Assert.Equal(("ALN322", Severity.Error), (merge.Diagnostics.Single().Code, merge.Diagnostics[0].Severity));
        Assert.Equal(before, File.ReadAllBytes(places));
        Assert.Equal(["pla-roma"], merge.Glossaries[2].Concepts.Select(concept => concept.Id));
        Assert.Equal(["org-onu"], GlossaryFolder.Read(folder).Glossaries[1].Concepts.Select(concept => concept.Id));
        var edit = GlossaryFolder.Edit(folder, Approved);
        Assert.False(edit.IsDone);
        Assert.Equal("ALN322", edit.Diagnostics.Single().Code);
        Assert.DoesNotContain("approved", File.ReadAllText(Path.Combine(folder, "names.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_was_writing_is_taken_away_and_nothing_else()
    {
        Merge(Concept(ConceptType.Place, "Roma"));
        var half = Path.Combine(folder, $".places.yaml.{Guid.NewGuid():N}.tmp");
        var own = Path.Combine(folder, ".mine.tmp");
        File.WriteAllText(half, "half");
        File.WriteAllText(own, "mine");
        Merge(Concept(ConceptType.Place, "Milano"));
        Assert.False(File.Exists(half));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public void What_goes_with_an_edit_is_done_while_the_folder_is_held_and_only_if_the_edit_is()
    {
        Merge(Concept(ConceptType.Place, "Roma"));
        var held = false;
        Assert.True(GlossaryFolder.Edit(folder, Approved, done: () => held = File.Exists(Path.Combine(folder, ".lock"))).IsDone);
        Assert.True(held);
        File.WriteAllText(Path.Combine(folder, "names.yaml"), "broken: [");
        Assert.False(GlossaryFolder.Edit(folder, Approved, done: () => throw new InvalidOperationException("done")).IsDone);
    }

    [Fact]
    public void What_somebody_saves_while_an_edit_is_under_way_stays()
    {
        Merge(Concept(ConceptType.Place, "Roma"));
        var path = Path.Combine(folder, "places.yaml");
        var isSaved = false;
        Assert.True(GlossaryFolder.Edit(folder, glossaries =>
        {
            if (!isSaved) File.AppendAllText(path, "    note: by hand\n");
            isSaved = true;
            return Approved(glossaries);
        }).IsDone);
        var roma = Assert.Single(GlossaryFile.Read(path).Glossary.Concepts);
        Assert.Equal((ConceptStatus.Approved, "by hand"), (roma.Status, roma.Note));
    }

    [Fact]
    public void What_somebody_saves_while_a_merge_is_under_way_stays()
    {
        Merge(Concept(ConceptType.Place, "Roma") with { Status = ConceptStatus.Approved });
        var path = Path.Combine(folder, "places.yaml");
        var isSaved = false;
        var how = new FolderMerge
        {
            Settle = _ =>
            {
                if (!isSaved) File.AppendAllText(path, "    note: by hand\n");
                isSaved = true;
                return Settlement.Theirs;
            },
        };
        var theirs = Concept(ConceptType.Place, "Roma") with { Status = ConceptStatus.Rejected };
        Assert.True(GlossaryFolder.Merge(folder, [new Glossary(GlossaryKind.Places, [theirs])], how).IsDone);
        var roma = Assert.Single(GlossaryFile.Read(path).Glossary.Concepts);
        Assert.Equal((ConceptStatus.Rejected, "by hand"), (roma.Status, roma.Note));
    }

    [Fact]
    public void A_second_merge_writes_nothing()
    {
        Merge(Concept(ConceptType.Place, "Roma"));
        Assert.Empty(Merge(Concept(ConceptType.Place, "Roma")).Written);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_three_empty_glossaries()
    {
        var read = GlossaryFolder.Read(folder);
        Assert.True(read.IsValid);
        Assert.All(read.Glossaries, glossary => Assert.Empty(glossary.Concepts));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Where_one_file_has_an_error_nothing_is_written()
    {
        Merge(Concept(ConceptType.Place, "Roma"));
        var broken = Path.Combine(folder, "names.yaml");
        File.WriteAllText(broken, "aligner: 1\nkind: names\nconcepts: [\n");
        var merge = Merge(Concept(ConceptType.Place, "Milano"));
        Assert.False(merge.IsDone);
        Assert.Equal(("ALN301", broken), (merge.Diagnostics[0].Code, merge.Diagnostics[0].Path));
        Assert.DoesNotContain("Milano", File.ReadAllText(Path.Combine(folder, "places.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_utf8_is_refused_and_kept()
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "names.yaml");
        File.WriteAllBytes(path, [0x61, 0xE9, 0x0A]);
        Assert.Equal("ALN319", Merge().Diagnostics[0].Code);
        Assert.Equal([0x61, 0xE9, 0x0A], File.ReadAllBytes(path));
    }

    [Fact]
    public void Contrary_decisions_are_reported()
    {
        Merge(Concept(ConceptType.Place, "Roma") with { Status = ConceptStatus.Approved });
        var conflict = Assert.Single(Merge(Concept(ConceptType.Place, "Roma") with { Status = ConceptStatus.Rejected }).Diagnostics);
        Assert.Equal(("ALN320", Severity.Error), (conflict.Code, conflict.Severity));
    }

    [Fact]
    public void Two_results_merge_to_the_same_bytes_in_either_order()
    {
        Glossary[] one = [Names("Lavrov", "Putin", "ONU")], other = [Names("Biden", "Lavrov", "NATO")];
        var folders = new[] { Path.Combine(folder, "a"), Path.Combine(folder, "b") };
        foreach (var (into, results) in folders.Zip(new[] { new[] { one, other }, [other, one] }))
            foreach (var result in results) GlossaryFolder.Merge(into, result);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folders[0], "names.yaml")), File.ReadAllBytes(Path.Combine(folders[1], "names.yaml")));
    }

    [Fact]
    public async Task Many_that_merge_at_once_lose_nothing()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(number => Task.Run(() => GlossaryFolder.Merge(folder, [Names($"Name{number}", "Lavrov")]))));
        Assert.Equal(17, GlossaryFolder.Read(folder).Glossaries.Sum(glossary => glossary.Concepts.Length));
        Assert.Equal(
            ["glossary.schema.json", "ministries.yaml", "names.yaml", "places.yaml"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Who_holds_the_folder_is_named_when_waiting_was_in_vain()
    {
        using (FolderLock.Acquire(folder, TimeSpan.Zero))
        {
            var locked = Assert.Throws<FolderLockedException>(() => Merge(TimeSpan.FromMilliseconds(100)));
            Assert.Contains($"process {Environment.ProcessId} ", locked.Message, StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetFiles(folder));
        Assert.True(Merge(TimeSpan.FromMilliseconds(100)).IsDone);
    }

    [Fact]
    public void A_cancelled_merge_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        using (FolderLock.Acquire(folder, TimeSpan.Zero))
        {
            cancelled.CancelAfter(50);
            Assert.ThrowsAny<OperationCanceledException>(() => GlossaryFolder.Merge(folder, [Names("x")], cancellation: cancelled.Token));
        }
        Assert.ThrowsAny<OperationCanceledException>(() => GlossaryFolder.Merge(folder, [Names("x")], cancellation: cancelled.Token));
        Assert.Empty(Directory.GetFiles(folder));
    }

    private GlossaryFolderMerge Merge(params Concept[] found) =>
        GlossaryFolder.Merge(folder, [new Glossary(GlossaryKind.Names, [.. found])]);

    private GlossaryFolderMerge Merge(TimeSpan wait) => GlossaryFolder.Merge(folder, [], wait);

    private static Glossary Names(params string[] names) =>
        new(GlossaryKind.Names, [.. names.Select(name => Concept(ConceptType.Person, name))]);

    private static Concept Concept(ConceptType type, string text)
    {
        var terms = new[] { "it", "nl" }.ToImmutableSortedDictionary(
            LanguageCode.Parse,
            _ => ImmutableArray.Create(new Term(text, true, [], 1)));
        return new Concept(ConceptId.Of(type, text), type, terms) { Confidence = 0.9, Evidence = [new Evidence("s", "a:1", "b:1")] };
    }

    private static ImmutableArray<Glossary> Approved(ImmutableArray<Glossary> glossaries) =>
    [
        .. glossaries.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Select(concept => concept with { Status = ConceptStatus.Approved })],
        }),
    ];
}
