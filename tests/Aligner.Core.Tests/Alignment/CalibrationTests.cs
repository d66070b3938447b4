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
    public void What_may_have_closed_over_noise_is_as_likely_wrong_as_right()
    {
        Assert.Equal(0.5, Calibration.OfBead(1, 4, hasUnknownMidst: true));
        Assert.Equal(Calibration.OfBead(0.1, 4), Calibration.OfBead(0.1, 4, hasUnknownMidst: true));
    }

    [Fact]
    public void Nothing_is_certain()
    {
        Assert.Equal(0.996, Calibration.OfBead(1, 2));
        Assert.Equal(0.996, Calibration.OfCrossing(100));
    }

    [Fact]
    public void Beads_of_a_doubtful_text_are_less_sure_than_those_of_an_ordinary_one()
    {
        Assert.All(Text(0.004), bead => Assert.Equal(0.996, bead.Confidence));
        Assert.All(Text(0.3), bead => Assert.InRange(bead.Confidence, 0.5, 0.98));
        Assert.True(Text(0.1)[0].Confidence > Text(0.3)[0].Confidence);

        static List<Bead> Text(double doubt) => CalibrationTests.Text(100, doubt, hasLexicon: true);
    }

    [Fact]
    public void Without_a_lexicon_a_short_text_is_less_sure_than_a_long_one()
    {
        Assert.InRange(Text(20, 0.03, hasLexicon: true)[0].Confidence, 0.99, 0.996);
        Assert.InRange(Text(20, 0.03, hasLexicon: false)[0].Confidence, 0.98, 0.99);
        Assert.Equal(0.996, Text(200, 0.004, hasLexicon: false)[0].Confidence);
    }

    private static List<Bead> Text(int beads, double doubt, bool hasLexicon) =>
        [.. Calibration.OfText(
            [new Bead([0], [0], 0.996), .. Enumerable.Range(1, beads - 1).Select(i => new Bead([i], [i], 1 - doubt))], hasLexicon)];

    [Fact]
    public void Nulls_say_nothing_of_how_sure_the_rest_is()
    {
        var beads = Enumerable.Range(0, 100).Select(i => i == 0 ? new Bead([0], [0], 0.996) : new Bead([i], [], 0)).ToList();
        Assert.Equal(beads, Calibration.OfText(beads, hasLexicon: true));
    }
}
