using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class CalibrationTests
{
    [Fact]
    public void Confidence_grows_with_the_posterior_and_stays_within_bounds()
    {
        var confidences = Enumerable.Range(0, 101).Select(percent => Calibration.OfBead(percent / 100.0)).ToList();
        Assert.Equal(confidences.Order(), confidences);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
        Assert.Equal(confidences[^1], Calibration.OfBead(1.0000001));
    }
}
