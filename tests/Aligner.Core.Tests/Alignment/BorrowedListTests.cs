using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class BorrowedListTests
{
    [Fact]
    public void It_grows_and_keeps_what_it_holds()
    {
        using var list = new BorrowedList<int>(1);
        for (var i = 0; i < 1_000; i++) list.Add(i);
        Assert.Equal(1_000, list.Count);
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(i, list[i]));
    }

    [Fact]
    public void What_another_left_in_the_array_is_not_seen()
    {
        using (var left = new BorrowedList<double>(100, 7)) left[99] = 8;
        using var list = new BorrowedList<double>(100, 0);
        Assert.Equal((100, 0.0), (list.Count, Enumerable.Range(0, 100).Sum(i => list[i])));
    }

    [Fact]
    public void What_is_given_back_refers_to_nothing()
    {
        using (var left = new BorrowedList<string[]>(1))
        {
            for (var i = 0; i < 100; i++) left.Add(["left"]);
            left.RemoveLast(40);
            Assert.Equal(60, left.Count);
        }
        foreach (var size in new[] { 16, 32, 64, 128 })
        {
            using var list = new BorrowedList<string[]>(size);
            Assert.All(list.Slice(0, size).ToArray(), Assert.Null);
        }
    }
}
