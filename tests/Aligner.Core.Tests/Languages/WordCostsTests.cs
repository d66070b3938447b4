using System.Numerics;
using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class WordCostsTests
{
    private const int Languages = 250;

    [Fact]
    public void What_is_kept_is_added()
    {
        var words = new WordCosts();
        var sums = Vectors(_ => 7);
        Assert.False(words.TryAdd("_due_", sums, out var recurs));
        Assert.False(recurs);
        Assert.False(words.TryAdd("_due_", sums, out recurs));
        Assert.True(recurs);
        words.Keep("_due_", Vectors(place => 200 * place));
        Assert.True(words.TryAdd("_due_", sums, out _));
        Assert.False(words.TryAdd("_tre_", sums, out _));
        Assert.Equal(Vectors(place => 200 * place + 7), sums);
    }

    private static Vector<int>[] Vectors(Func<int, int> cost)
    {
        var vectors = new Vector<int>[WordCosts.Width(Languages)];
        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = new Vector<int>([.. Enumerable.Range(at * Vector<int>.Count, Vector<int>.Count).Select(cost)]);
        return vectors;
    }
}
