using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class SectionsTests
{
    [Fact]
    public void A_text_of_less_than_two_sections_is_one() =>
        Assert.Equal([new BeadExtent(0, 1_999, 0, 1_990)], Sections.Of(Straight(1_999), 1_999, 1_990));

    [Fact]
    public void Sections_tile_both_texts()
    {
        var sections = Sections.Of(Straight(10_000), 10_000, 10_007);
        Assert.Equal(10, sections.Count);
        Assert.Equal((0, 0), (sections[0].Source, sections[0].Target));
        Assert.All(sections.Zip(sections.Skip(1)), pair => Assert.Equal(
            (pair.First.Source + pair.First.SourceCount, pair.First.Target + pair.First.TargetCount),
            (pair.Second.Source, pair.Second.Target)));
        Assert.Equal((10_000, 10_007), (sections[^1].Source + sections[^1].SourceCount, sections[^1].Target + sections[^1].TargetCount));
    }

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(1, 1_001)]
    [InlineData(-1, 1_001)]
    public void A_cut_lies_at_an_anchor_that_stands_as_its_neighbours_do(int shift, int expected)
    {
        var chain = Straight(2_500).Where(anchor => anchor.Row is < 990 or > 998)
            .Select(anchor => anchor.Row < 999 ? (anchor.Row, anchor.Column + shift) : anchor)
            .ToList();
        chain[990] = (999, 999 + shift);
        var cut = Sections.Of(chain, 2_500, 2_500)[1];
        Assert.Equal((expected, expected), (cut.Source, cut.Target));
    }

    [Fact]
    public void A_cut_lies_at_no_anchor_behind_which_the_chain_shifts()
    {
        var chain = Straight(2_500).ConvertAll(anchor => (anchor.Row, anchor.Column + (anchor.Row > 1_000 ? 1 : 0)));
        var cut = Sections.Of(chain, 2_500, 2_501)[1];
        Assert.Equal((1_002, 1_003), (cut.Source, cut.Target));
    }

    [Fact]
    public void A_text_whose_anchors_never_stand_straight_is_not_cut() =>
        Assert.Single(Sections.Of([.. Enumerable.Range(0, 4_500).Select(at => (2 * at, at))], 9_000, 4_500));

    [Fact]
    public void A_text_without_anchors_is_not_cut() => Assert.Single(Sections.Of([], 9_000, 9_000));

    private static List<(int Row, int Column)> Straight(int units) => [.. Enumerable.Range(0, units).Select(unit => (unit, unit))];
}
