using System.Globalization;
using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class OrderTests
{
    [Fact]
    public void Beads_stand_in_the_order_of_the_source_and_others_before_what_follows_them() =>
        Assert.Equal(
            ["[]:[0]", "[0]:[1]", "[1]:[]", "[]:[2]", "[2]:[3]", "[]:[4]"],
            Ordered(new([2], [3], 1), new([], [4], 0), new([1], [], 0), new([], [2], 0), new([], [0], 0), new([0], [1], 1)).Select(Units));

    [Fact]
    public void A_bead_whose_target_comes_before_that_of_an_earlier_one_crosses()
    {
        var beads = Ordered(new([0], [1, 2], 1), new([1], [0], 1), new([2], [3], 1));
        Assert.Equal([false, true, false], beads.Select(bead => bead.IsCrossing));
    }

    [Theory]
    [InlineData("5 0 1 2 3", "5")]
    [InlineData("0 4 1 2 3", "4")]
    [InlineData("1 2 3 0", "0")]
    [InlineData("1 0 3 2", "0 2")]
    [InlineData("0 1 2", "")]
    public void Of_what_moved_and_what_stood_still_the_fewer_cross(string targets, string crossing)
    {
        var order = targets.Split(' ').Select(target => int.Parse(target, CultureInfo.InvariantCulture));
        var beads = Ordered([.. order.Select((target, i) => new Bead([i], [target], 1))]);
        Assert.Equal(crossing, string.Join(' ', beads.Where(bead => bead.IsCrossing).Select(bead => bead.Target[0])));
    }

    [Fact]
    public void A_bead_inside_another_does_not_cross() =>
        Assert.DoesNotContain(Ordered(new([0, 2], [0, 2], 1), new([1], [1], 1)), bead => bead.IsCrossing);

    [Fact]
    public void A_null_bead_does_not_cross() =>
        Assert.DoesNotContain(Ordered(new([0], [0], 1), new([1], [], 0), new([], [1], 0)), bead => bead.IsCrossing);

    [Fact]
    public void Two_null_units_that_translate_each_other_are_linked() =>
        Assert.Equal([new Crossing(0, 1, 6)], Crossings.Of(Path("1- 11 -1"), (_, _) => 6));

    [Fact]
    public void Those_that_gain_too_little_are_not()
    {
        Assert.Empty(Crossings.Of(Path("1- 11 -1"), (_, _) => 4.9));
        Assert.Single(Crossings.Of(Path("1- 11 -1"), (_, _) => 5));
    }

    [Theory]
    [InlineData("11", 7, 1)]
    [InlineData("11", 8, 0)]
    [InlineData("21", 3, 1)]
    [InlineData("21", 4, 0)]
    [InlineData("12", 4, 1)]
    [InlineData("12", 5, 0)]
    public void A_unit_that_moved_further_on_is_linked_up_to_eight_units_of_either_side_away(string between, int beads, int links) =>
        Assert.Equal(links, Crossings.Of(Path($"1- {Repeat(between, beads)} -1"), (_, _) => 9).Count);

    [Theory]
    [InlineData("11", 7, 1)]
    [InlineData("11", 8, 0)]
    [InlineData("21", 4, 1)]
    [InlineData("21", 5, 0)]
    public void So_is_one_that_moved_back(string between, int beads, int links) =>
        Assert.Equal(links, Crossings.Of(Path($"-1 {Repeat(between, beads)} 1-"), (_, _) => 9).Count);

    [Fact]
    public void The_best_links_go_first_and_each_unit_has_one() =>
        Assert.Equal(
            [new Crossing(0, 2, 6), new Crossing(1, 1, 9)],
            Crossings.Of(Path("1- 1- 11 -1 -1"), (source, target) => (source, target) switch
            {
                (1, 1) => 9,
                (0, 1) => 8,
                (1, 2) => 7,
                _ => 6,
            }));

    [Fact]
    public void The_more_a_link_gains_the_surer_it_is()
    {
        Assert.Equal(0.5, Calibration.OfCrossing(4), 5);
        Assert.True(Calibration.OfCrossing(9) > 0.99);
    }

    private static string Repeat(string bead, int times) => string.Join(' ', Enumerable.Repeat(bead, times));

    private static IEnumerable<Bead> Ordered(params Bead[] beads) => ReadingOrder.Of(beads);

    private static string Units(Bead bead) => bead.ToString()[..^6];

    // A path of beads, each by its units on either side.
    private static List<(int Row, int Column, Edge Edge)> Path(string beads)
    {
        var (row, column) = (0, 0);
        return [.. beads.Split(' ').Select(bead =>
        {
            var edge = new Edge(Units(bead[0]), Units(bead[1]), 0);
            return (row += edge.Source, column += edge.Target, edge);
        })];

        static byte Units(char digit) => (byte)(digit == '-' ? 0 : digit - '0');
    }
}
