using System.Collections.Immutable;
using Aligner.Cli.Pipeline;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Store;
using Aligner.Text;

namespace Aligner.Cli.Tests;

/// <summary>Where a concept stands is looked for again only where the concept or one of its stories is another.</summary>
public sealed class KeptEvidenceTests
{
    private static readonly EvidenceSpot Spot = new(3, [1, 4], [new Extent(2, 6)], [new Extent(0, 5), new Extent(9, 1)]);

    private static readonly Concept Ancona = new(
        "pla-ancona",
        ConceptType.Place,
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
            .Add(LanguageCode.Parse("it"), [new Term("Ancona", true, [], 1)]))
    {
        Evidence = [new Evidence("port", "a.it:3", "a.nl:3"), new Evidence("ferry", "b.it:1", "b.nl:2")],
    };

    // The run before held the story of the port alone.
    private static readonly ImmutableArray<EvidenceSpot?> Known = [Spot, null];

    private readonly KeptWork work = new(new Part());

    public KeptEvidenceTests()
    {
        var first = Evidence([("port", 1)], "none", "first");
        Assert.Equal(Known, first.SpotsOf(Ancona, () => Known));
        first.Keep();
    }

    [Fact]
    public void What_stands_where_it_stood_is_not_looked_for()
    {
        var second = Evidence([("harvest", 7), ("port", 1)], "first", "second");
        var spots = second.SpotsOf(Ancona, NotAsked);
        Assert.Null(spots[1]);
        Assert.Equal(Spot.Row, spots[0]!.Row);
        Assert.Equal(Spot.Beads.AsEnumerable(), spots[0]!.Beads);
        Assert.Equal(Spot.SourceMarks.AsEnumerable(), spots[0]!.SourceMarks);
        Assert.Equal(Spot.TargetMarks.AsEnumerable(), spots[0]!.TargetMarks);

        second.Keep();
        Assert.Equal(3, Evidence([("port", 1)], "second", "third").SpotsOf(Ancona, NotAsked)[0]!.Row);
    }

    [Theory]
    [InlineData("the glossaries are others", "edited", "port", 1, null, 0)]
    [InlineData("its story is another", "first", "port", 2, null, 0)]
    [InlineData("its story is gone", "first", "harvest", 7, null, 0)]
    [InlineData("another story of it has come", "first", "port", 1, "ferry", 9)]
    public void Else_it_is(string why, string glossaries, string one, int oneKey, string? other, int otherKey)
    {
        List<(string, int)> stories = [(one, oneKey)];
        if (other is not null) stories.Add((other, otherKey));
        var asked = false;
        Evidence([.. stories], glossaries, "second").SpotsOf(Ancona, () =>
        {
            asked = true;
            return Known;
        });
        Assert.True(asked, why);
    }

    [Fact]
    public void A_concept_that_the_merge_changed_is_looked_for()
    {
        var moved = Spot with { Row = 9 };
        Assert.Same(moved, Evidence([("port", 1)], "first", "second", Ancona).SpotsOf(Ancona, () => [moved, null])[0]);
    }

    [Fact]
    public void Of_two_stories_of_one_name_the_first_counts()
    {
        Evidence([("port", 1), ("port", 2)], "first", "second").SpotsOf(Ancona, NotAsked);
        var asked = false;
        Evidence([("port", 2), ("port", 1)], "first", "second").SpotsOf(Ancona, () =>
        {
            asked = true;
            return Known;
        });
        Assert.True(asked);
    }

    private KeptEvidence Evidence(
        (string Name, int Key)[] stories, string before, string after, params ImmutableArray<Concept> come) => new(
        stories.Select(story => (story.Name, new WorkKey(0, (ulong)story.Key))),
        new GlossaryChange(Hashes(before), [], come),
        KeptWork.KeyOf(Hashes(after)),
        work);

    private static ImmutableSortedDictionary<string, string> Hashes(string glossaries) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("names.yaml", glossaries);

    private static ImmutableArray<EvidenceSpot?> NotAsked() => throw new InvalidOperationException("It was looked for again.");
}
