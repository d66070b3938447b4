using Aligner.Alignments;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignments;

public class BandTests
{
    [Fact]
    public void A_band_around_a_path_begins_and_ends_in_the_corners_and_only_grows() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().Where(steps => steps.Length > 0).ToArbitrary(), steps =>
        {
            var at = 0;
            (int First, int Last)[] path = [.. steps.Select(step => (at, at += step))];
            var band = Band.Around(path, at + 1, 2);
            return band.Contains(0, 0) && band.Contains(steps.Length, at + 1) && band.SourceCount == steps.Length && band.TargetCount == at + 1
                && Enumerable.Range(1, steps.Length).All(row => band.Low(row) >= band.Low(row - 1) && band.High(row) >= band.High(row - 1) && band.Low(row) <= band.High(row - 1));
        }).QuickCheckThrowOnFailure();
}
