using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class CalibrationTests
{
    [Fact]
    public void Confidence_grows_with_the_posterior_and_stays_within_bounds()
    {
        var confidences = Enumerable.Range(0, 101).Select(percent => Calibration.OfBead(percent / 100.0, 2)).ToList();
        Assert.Equal(confidences.Order(), confidences);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
        Assert.Equal(confidences[^1], Calibration.OfBead(1.0000001, 2));
    }

    [Fact]
    public void Large_beads_are_less_sure_than_small_ones() =>
        Assert.True(Calibration.OfBead(0.99, 2) > Calibration.OfBead(0.99, 3) && Calibration.OfBead(0.99, 3) > Calibration.OfBead(0.99, 7));

    [Fact]
    public void Nothing_is_certain()
    {
        Assert.Equal(0.996, Calibration.OfBead(1, 2));
        Assert.Equal(0.996, Calibration.OfCrossing(100));
    }
}
