using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class WordTableTests
{
    // Two source words by three target words: 0 1 2 / 3 4 5.
    private static readonly int[] Pairs = [0, 1, 2, 3, 4, 5];

    [Fact]
    public void A_pair_is_found_by_the_word_that_is_given_whichever_side_that_is()
    {
        var (sources, targets) = (new[] { 7, 8 }, new[] { 7, 8, 9 });
        Assert.Equal(5, new WordTable(sources, targets, Pairs, IsTurned: false)[1, 2]);
        Assert.Equal(2, new WordTable(sources, targets, Pairs, IsTurned: false)[0, 2]);
        Assert.Equal(2, new WordTable(targets, sources, Pairs, IsTurned: true)[2, 0]);
        Assert.Equal(3, new WordTable(targets, sources, Pairs, IsTurned: true)[0, 1]);
    }
}
