using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class BeadTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Beads_of_the_first_units_share_their_lists(int unit, bool isShared)
    {
        var (one, other) = (new Bead([unit], [unit], 1), new Bead([], [unit], 0));

        Assert.Equal([unit], one.Source.AsEnumerable());
        Assert.Equal([unit], one.Target.AsEnumerable());
        Assert.Equal(isShared, one.Source == other.Target);
        Assert.Equal(isShared, one.Target == other.Target);
    }

    [Fact]
    public void Several_units_and_none_stay_as_they_are()
    {
        var bead = new Bead([1, 2], [], 0);

        Assert.Equal([1, 2], bead.Source.AsEnumerable());
        Assert.Empty(bead.Target);
    }
}
