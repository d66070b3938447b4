using System.Numerics;
using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class WordCostsTests
{
    private const int Languages = 250;

    [Fact]
    public void A_word_is_kept_when_it_comes_again_and_what_is_kept_is_added()
    {
        var kept = new WordCosts(Languages);
        var costs = Vectors(place => 200 * place);
        var sums = Vectors(_ => 7);
        kept.Offer("_due_", costs);
        Assert.False(kept.TryAdd("_due_", sums));
        kept.Offer("_due_", costs);
        Assert.True(kept.TryAdd("_due_", sums));
        Assert.False(kept.TryAdd("_tre_", sums));
        Assert.Equal(Vectors(place => 200 * place + 7), sums);
    }

    [Fact]
    public void Who_comes_once_takes_no_place()
    {
        var kept = new WordCosts(Languages);
        var costs = Vectors(place => place);
        kept.Offer("_due_", costs);
        kept.Offer("_due_", costs);
        for (var number = 0; number < 20_000; number++) kept.Offer($"_{number}_", costs);
        Assert.True(kept.TryAdd("_due_", costs));
    }

    private static Vector<int>[] Vectors(Func<int, int> cost)
    {
        var vectors = new Vector<int>[WordCosts.Width(Languages)];
        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = new Vector<int>([.. Enumerable.Range(at * Vector<int>.Count, Vector<int>.Count).Select(cost)]);
        return vectors;
    }
}
