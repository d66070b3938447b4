using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class SwapsTests
{
    // Units with the same number translate each other; a bead scores 10 for every one of them that finds its translation.
    [Theory]
    [InlineData("01", "10", "1:1")]
    [InlineData("012", "201", "2:1")]
    [InlineData("012", "120", "1:2")]
    [InlineData("0123", "2301", "2:2")]
    [InlineData("01", "01", null)]
    [InlineData("0", "00", null)]
    [InlineData("010", "01", null)]
    public void A_bead_is_divided_where_its_parts_change_places(string source, string target, string? expected)
    {
        var swap = Swaps.Of(new Edge((byte)source.Length, (byte)target.Length, (float)Score(0, source.Length, 0, target.Length)), Score);
        Assert.Equal(expected, swap is { } found ? $"{found.Source}:{found.Target}" : null);

        // Both units of a larger bead count for less, as in the model.
        double Score(int i, int n, int j, int m)
        {
            var shared = source.Substring(i, n).Count(unit => target.Substring(j, m).Contains(unit, StringComparison.Ordinal));
            return (10 * shared) - (5 * (n + m - 2));
        }
    }

    [Fact]
    public void The_more_two_parts_gain_the_more_probable_they_are()
    {
        Assert.Null(Probability(2));
        Assert.InRange(Probability(4)!.Value, 0.9, 0.99);
        Assert.InRange(Probability(10)!.Value, 0.999, 1);

        static double? Probability(double gain) =>
            Swaps.Of(new Edge(2, 2, 0), (_, n, _, m) => n == 1 && m == 1 ? gain / 2 : -100)?.Probability;
    }
}
