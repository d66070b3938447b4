using Aligner.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignment;

public class BandTests
{
    [Fact]
    public void A_band_around_a_path_begins_and_ends_in_the_corners_and_only_grows() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().Where(steps => steps.Length > 0).ToArbitrary(), steps =>
        {
            var at = 0;
            (int First, int Last)[] path = [.. steps.Select(step => (at, at += step))];
            var band = Band.Around(path, at + 1, 2);
            return band.Contains(0, 0)
                && band.Contains(steps.Length, at + 1)
                && band.LastRow == steps.Length
                && band.LastColumn == at + 1
                && Enumerable.Range(1, steps.Length).All(row => band.Low(row) >= band.Low(row - 1)
                    && band.High(row) >= band.High(row - 1)
                    && band.Low(row) <= band.High(row - 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_left_of_a_band_keeps_the_open_boundaries_and_no_others() =>
        Prop.ForAll(
            Gen.Choose(0, 4)
                .ArrayOf()
                .Where(steps => steps.Length > 0)
                .Zip(Gen.Choose(0, 9).ArrayOf().Where(dice => dice.Length > 0))
                .ToArbitrary(),
            drawn =>
            {
                var (steps, dice) = drawn;
                var at = 0;
                var band = Around([.. steps.Select(step => (at, at += step))]);
                var open = new System.Collections.BitArray((int)band.Size);
                for (var state = 0; state < open.Length; state++)
                    open[state] = state == 0 || state == open.Length - 1 || (dice[state % dice.Length] + state) % 4 == 0;
                var left = band.Only(open);
                return left.LastRow == band.LastRow && left.LastColumn == band.LastColumn
                    && Enumerable.Range(0, band.LastRow + 1).All(row => Enumerable.Range(0, band.LastColumn + 1).All(column =>
                        left.Contains(row, column) == (band.Contains(row, column) && open[(int)band.State(row, column)])))
                    && Enumerable.Range(1, band.LastRow).All(
                        row =>
                            left.Low(row) >= left.Low(row - 1) && left.High(row) >= left.High(row - 1) && left.High(row) >= left.Low(row));
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    public void Beside_a_unit_stand_those_that_share_a_bead_of_the_band_with_it(int largest)
    {
        Band[] bands =
        [
            Around([(0, 0), (1, 2), (3, 3), (4, 9), (9, 9), (9, 9), (10, 14)]),
            Around([(0, 12), (12, 12), (12, 12), (13, 30), (30, 30)]),
            new([0, 0, 8, 9], [1, 2, 9, 9]),
            new([0, 4, 4, 4], [0, 4, 4, 4]),
            Band.Full(5, 9),
            Band.Full(3, 0),
        ];
        foreach (var band in bands)
        {
            for (var unit = 0; unit < band.LastRow; unit++)
            {
                var beside = (
                    from row in Enumerable.Range(0, unit + 1)
                    from last in Enumerable.Range(unit + 1, band.LastRow - unit)
                    from column in Enumerable.Range(0, band.LastColumn + 1)
                    from end in Enumerable.Range(column, band.LastColumn + 1 - column)
                    where last - row + end - column <= largest && band.Contains(row, column) && band.Contains(last, end)
                    from other in Enumerable.Range(column, end - column)
                    select other).Distinct().Order().ToList();
                var (first, after) = band.Beside(unit, largest);
                Assert.Equal(beside, Enumerable.Range(first, after - first));
            }
        }
    }

    private static Band Around((int First, int Last)[] path) =>
        Band.Around(path, path[^1].Last + 1, 3);
}
