using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Yaml;

public sealed class JournalFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aligner-journal-").FullName;

    private static readonly DecisionMaker anna =
        new("Anna", DecisionWay.Workbench, new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    private static readonly Concept concept = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary.Concepts[0];

    private string Journal => Path.Combine(folder, JournalFile.Name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_appended_is_read()
    {
        JournalFile.Append(folder, []);
        Assert.False(File.Exists(Journal));
        var before = concept with { Status = ConceptStatus.Proposed };
        JournalFile.Append(folder, [new JournalEntry(anna, concept.Id, before, concept)]);
        JournalFile.Append(folder, [new JournalEntry(anna, "x", null, concept), new JournalEntry(anna, "y", concept, null)]);
        var read = JournalFile.Read(folder, Fail);
        Assert.Equal([concept.Id, "x", "y"], read.Select(entry => entry.Concept));
        Assert.All(read, entry => Assert.Equal(anna, entry.Maker));
        Assert.Equal(Line(before), Line(read[0].Before!));
        Assert.Equal(Line(concept), Line(read[0].After!));
        Assert.Null(read[1].Before);
        Assert.Null(read[2].After);
    }

    [Fact]
    public void Many_lines_that_are_written_in_pieces_are_all_there_once()
    {
        var ids = Enumerable.Range(0, 1_000).Select(number => $"x{number}").ToList();
        JournalFile.Append(folder, [new JournalEntry(anna, "first", null, concept)]);
        JournalFile.Append(folder, [.. ids.Select(id => new JournalEntry(anna, id, null, concept))]);
        Assert.True(new FileInfo(Journal).Length > 200_000);
        Assert.Equal(["first", .. ids], JournalFile.Read(folder, Fail).Select(entry => entry.Concept));
    }

    [Fact]
    public void What_a_killed_process_left_of_a_line_costs_that_line_alone()
    {
        File.WriteAllText(Journal, "{\"at\":\"2026-05-04\",\"by\":\"An");
        JournalFile.Append(folder, [new JournalEntry(anna, "x", null, concept)]);
        var told = new List<Diagnostic>();
        Assert.Equal("x", Assert.Single(JournalFile.Read(folder, told.Add)).Concept);
        Assert.Equal(("ALN707", 1), (Assert.Single(told).Code, told[0].Line));
    }

    [Fact]
    public void What_belongs_together_and_what_took_it_back_is_read_as_it_was_written()
    {
        var pins = new PinnedBeads(
            new CorrectedText("a.it.txt", "0123456789abcdef"),
            new CorrectedText("a.nl.txt", "fedcba9876543210"),
            [new PinnedBead([new PinnedParagraph("aa", "Er was \"eens\"")], [])]);
        var act = new Act(1, ActKind.Do);
        JournalFile.Append(folder,
        [
            new JournalEntry(anna with { Act = act }, "x", null, concept),
            new JournalPins(anna with { Act = act }, new PinRevision(null, pins)),
            new JournalPins(anna with { Act = new Act(2, ActKind.Undo) }, new PinRevision(pins, null)),
        ]);
        Assert.Single(JournalFile.Read(folder, Fail));
        var lines = File.ReadLines(Journal).Select(line => JournalFile.Read(Journal, 1, line, Fail)!).ToArray();
        Assert.Equal(File.ReadLines(Journal), lines.Select(JournalFile.Line));
        Assert.Equal(act, lines[1].Maker.Act);
        Assert.Equal(ActKind.Undo, lines[2].Maker.Act!.Kind);
        Assert.Equal("Er was \"eens\"", ((JournalPins)lines[2]).Change.Before!.Beads[0].Source[0].Opening);
        Assert.Null(((JournalPins)lines[2]).Change.After);
    }

    [Fact]
    public void A_journal_at_hand_reads_what_was_added_and_all_of_another_file()
    {
        var journal = new OpenJournal(folder);
        journal.CatchUp(Fail);
        Assert.Empty(journal.State.Known);
        journal.Append([new JournalEntry(anna, "x", null, concept with { Id = "x" })]);
        // Another process, one line of it not yet whole.
        JournalFile.Append(folder, [new JournalEntry(anna, "y", null, concept with { Id = "y" })]);
        File.AppendAllText(Journal, "{\"at\":");
        journal.CatchUp(Fail);
        Assert.Equal(["x", "y"], journal.State.Known.Select(known => known.Id));
        var told = new List<Diagnostic>();
        JournalFile.Append(folder, [new JournalEntry(anna, "z", null, concept with { Id = "z" })]);
        journal.CatchUp(told.Add);
        Assert.Equal(3, Assert.Single(told).Line);
        Assert.Equal(["x", "y", "z"], journal.State.Known.Select(known => known.Id));
        journal.CatchUp(Fail);

        // Put back from somewhere: longer than it was, and another.
        File.WriteAllLines(Journal, Enumerable.Range(0, 9).Select(number =>
            JournalFile.Line(new JournalEntry(anna, $"n{number}", null, concept with { Id = $"n{number}" }))));
        journal.CatchUp(Fail);
        Assert.Equal(9, journal.State.Known.Count);
        File.Delete(Journal);
        journal.CatchUp(Fail);
        Assert.Empty(journal.State.Known);
    }

    [Fact]
    public void What_stands_as_it_was_decided_is_not_read_twice_and_says_the_same()
    {
        var other = concept with { Id = "y", Note = "decided otherwise" };
        var act = anna with { Act = new Act(1, ActKind.Do) };
        JournalFile.Append(folder,
        [
            new JournalEntry(anna, concept.Id, null, concept),
            new JournalEntry(anna, "y", null, other),
            new JournalEntry(act, "z", null, concept with { Id = "z" }),
        ]);
        ImmutableArray<Concept> standing = [concept, concept with { Id = "y" }, concept with { Id = "z" }];
        var (told, compared) = (new OpenJournal(folder), new OpenJournal(folder));
        told.CatchUp(Fail);
        compared.CatchUp(Fail, standing);
        Assert.Same(concept, compared.State.Known.First());
        Assert.Equal(told.State.Known.Select(Line), compared.State.Known.Select(Line));
        Assert.Equal(["y"], ByHand(told).Select(entry => entry.Concept));
        Assert.Equal(ByHand(told).Select(JournalFile.Line), ByHand(compared).Select(JournalFile.Line));
        // What may be taken back has the evidence that was written and no other.
        Assert.NotSame(standing[2], Assert.Single(compared.State.ToUndo!.Concepts).After);

        ImmutableArray<JournalEntry> ByHand(OpenJournal journal) =>
            Aligner.Corrections.Journal.ByHand(journal.State.Known, standing, anna);
    }

    [Fact]
    public void Decisions_are_signed_and_journalled_from_every_way()
    {
        var names = Path.Combine(folder, "names.yaml");
        File.WriteAllText(names, GlossaryDocumentTests.Full.Replace("status: approved", "status: proposed", StringComparison.Ordinal)
            .Replace("    decided: { by: Anna, at: \"2026-05-04T09:30:00Z\" }\n", "", StringComparison.Ordinal));
        GlossaryFolder.Edit(folder, Approved, anna, ActKind.Do, null);
        Assert.Contains("decided: { by: Anna, at: \"2026-05-04T09:30:00Z\" }", File.ReadAllText(names), StringComparison.Ordinal);
        // By hand, then seen when somebody reads.
        File.WriteAllText(names, File.ReadAllText(names).Replace("status: approved", "status: rejected", StringComparison.Ordinal));
        var bea = anna with { By = "Bea", Way = DecisionWay.Merge };
        GlossaryFolder.Merge(folder, [], new FolderMerge { Maker = bea });
        GlossaryFolder.Merge(folder, [], new FolderMerge { Maker = bea });
        var added = new Glossary(GlossaryKind.Names, [concept with { Id = "org-x", Terms = Named("Y") }]);
        GlossaryFolder.Merge(folder, [added], new FolderMerge { Maker = bea });
        Assert.Equal(
            [("Anna", DecisionWay.Workbench), ("Bea", DecisionWay.Yaml), ("Bea", DecisionWay.Merge)],
            JournalFile.Read(folder, Fail).Select(entry => (entry.Maker.By, entry.Maker.Way)));
    }

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>
        Named(string text) => concept.Terms.SetItems(concept.Terms.Keys.Select(language =>
            KeyValuePair.Create(language, ImmutableArray.Create(new Term(text, true, [], 0)))));

    private static ImmutableArray<Glossary> Approved(ImmutableArray<Glossary> glossaries) =>
        [.. glossaries.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Select(one => one with { Status = ConceptStatus.Approved })],
        })];

    private static string Line(Concept one) => GlossaryWriter.OneLine(one with { Evidence = [] });

    private static void Fail(Diagnostic diagnostic) => Assert.Fail(diagnostic.ToString());
}
