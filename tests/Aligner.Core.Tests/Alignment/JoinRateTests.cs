using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public class JoinRateTests
{
    [Fact]
    public void No_bead_says_nothing() => Assert.Equal(0, JoinRate.Of([]));

    [Fact]
    public void A_text_that_joins_more_than_others_expects_more_joins()
    {
        var free = JoinRate.Of([.. Enumerable.Repeat(new Edge(1, 2, 0), 50)]);
        var literal = JoinRate.Of([.. Enumerable.Repeat(new Edge(1, 1, 0), 50)]);
        Assert.True(literal < 0 && free > 0, $"{literal} {free}");
    }

    [Fact]
    public void One_bead_alone_moves_little() => Assert.InRange(JoinRate.Of([new Edge(2, 1, 0)]), 0.01f, 0.25f);
}
