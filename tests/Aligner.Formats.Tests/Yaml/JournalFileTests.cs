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
    public void What_a_killed_process_left_of_a_line_costs_that_line_alone()
    {
        File.WriteAllText(Journal, "{\"at\":\"2026-05-04\",\"by\":\"An");
        JournalFile.Append(folder, [new JournalEntry(anna, "x", null, concept)]);
        var told = new List<Diagnostic>();
        Assert.Equal("x", Assert.Single(JournalFile.Read(folder, told.Add)).Concept);
        Assert.Equal(("ALN707", 1), (Assert.Single(told).Code, told[0].Line));
    }

    [Fact]
    public void Decisions_are_signed_and_journalled_from_every_way()
    {
        var names = Path.Combine(folder, "names.yaml");
        File.WriteAllText(names, GlossaryDocumentTests.Full.Replace("status: approved", "status: proposed", StringComparison.Ordinal)
            .Replace("    decided: { by: Anna, at: \"2026-05-04T09:30:00Z\" }\n", "", StringComparison.Ordinal));
        GlossaryFolder.Edit(folder, Approved, anna);
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
