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
                && band.SourceCount == steps.Length
                && band.TargetCount == at + 1
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
                var band = Band.Around([.. steps.Select(step => (at, at += step))], at + 1, 3);
                var open = new System.Collections.BitArray((int)band.Size);
                for (var state = 0; state < open.Length; state++)
                    open[state] = state == 0 || state == open.Length - 1 || (dice[state % dice.Length] + state) % 4 == 0;
                var left = band.Only(open);
                return left.SourceCount == band.SourceCount && left.TargetCount == band.TargetCount
                    && Enumerable.Range(0, band.SourceCount + 1).All(row => Enumerable.Range(0, band.TargetCount + 1).All(column =>
                        left.Contains(row, column) == (band.Contains(row, column) && open[(int)band.State(row, column)])))
                    && Enumerable.Range(1, band.SourceCount).All(
                        row =>
                            left.Low(row) >= left.Low(row - 1) && left.High(row) >= left.High(row - 1) && left.High(row) >= left.Low(row));
            }).QuickCheckThrowOnFailure();
}
