using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class AlignmentResultTests
{
    private static readonly Bead Sample = new([0, 1], [2], 0.5);

    [Theory]
    [InlineData("0", 2, "1 of 2 units stand in no bead")]
    [InlineData("0,0", 1, "Unit 0 stands in two beads")]
    [InlineData("0,2", 2, "Unit 2 does not exist among 2")]
    [InlineData("-1", 1, "Unit -1 does not exist among 1")]
    public void Beads_that_do_not_tile_a_side_are_refused(string units, int count, string reason)
    {
        ImmutableArray<int> side = [.. units.Split(',').Select(int.Parse)];
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => new AlignmentResult(count, 0, [new Bead(side, [], 0)])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AlignmentResult(0, count, [new Bead([], side, 0)]));
    }

    [Fact]
    public void A_bead_is_equal_to_one_that_says_the_same()
    {
        Bead same = new([0, 1], [2], 0.5);
        Assert.Equal(Sample, same);
        Assert.Equal(Sample.GetHashCode(), same.GetHashCode());
        Assert.False(Sample.Equals(null));
        Assert.All(
            [
                Sample with { Source = [0] }, Sample with { Target = [1] }, Sample with { Confidence = 0.4 },
                Sample with { IsNoise = true }, Sample with { IsCrossing = true },
            ],
            other => Assert.NotEqual(Sample, other));
    }

    [Fact]
    public void A_bead_with_an_empty_side_is_null()
    {
        Assert.False(Sample.IsNull);
        Assert.True((Sample with { Source = [] }).IsNull);
        Assert.True((Sample with { Target = [] }).IsNull);
        Assert.NotEqual((Sample with { Source = [] }).GetHashCode(), (Sample with { Target = [] }).GetHashCode());
    }
}
