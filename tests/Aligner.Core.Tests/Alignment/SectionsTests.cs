using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class SectionsTests
{
    [Fact]
    public void A_text_of_less_than_two_sections_is_one() =>
        Assert.Equal([new BeadExtent(0, 3_999, 0, 3_999)], Sections.Of(Straight(3_999), 3_999));

    [Fact]
    public void Sections_tile_both_texts()
    {
        var sections = Sections.Of(Straight(10_000), 10_000);
        Assert.Equal(5, sections.Count);
        Assert.Equal((0, 0), (sections[0].Source, sections[0].Target));
        Assert.All(sections.Zip(sections.Skip(1)), pair => Assert.Equal(
            (pair.First.Source + pair.First.SourceCount, pair.First.Target + pair.First.TargetCount),
            (pair.Second.Source, pair.Second.Target)));
        Assert.Equal((10_000, 10_000), (sections[^1].Source + sections[^1].SourceCount, sections[^1].Target + sections[^1].TargetCount));
    }

    [Fact]
    public void No_cut_lies_near_a_place_where_the_path_is_not_straight()
    {
        // Every target unit from 1,990 to 2,019 is met twice.
        var path = Straight(5_000)
            .Select((unit, row) => row is < 1_990 or > 2_020 ? unit : (First: row / 2 + 995, Last: row / 2 + 995))
            .ToArray();
        for (var row = 2_021; row < path.Length; row++) path[row] = (row - 15, row - 15);
        var cut = Sections.Of(path, 4_985)[1];
        Assert.True(cut.Source >= 2_020, cut.ToString());
        Assert.Equal(path[cut.Source].First, cut.Target);
    }

    [Fact]
    public void A_text_that_never_runs_straight_is_not_cut() =>
        Assert.Single(Sections.Of([.. Enumerable.Range(0, 9_000).Select(row => (row / 2, row / 2))], 4_500));

    private static (int First, int Last)[] Straight(int units) => [.. Enumerable.Range(0, units).Select(unit => (unit, unit))];
}
