using Aligner.Cli.Pipeline;

namespace Aligner.Cli.Tests;

public class HeapGrowthTests
{
    private const long Megabyte = 1 << 20;

    private long held = 100 * Megabyte;
    private int collections;
    private int collected;

    [Theory]
    [InlineData(100, 256, 0)]
    [InlineData(100, 257, 1)]
    [InlineData(200, 296, 0)]
    [InlineData(200, 297, 1)]
    [InlineData(1_000, 1_250, 0)]
    [InlineData(1_000, 1_251, 1)]
    public void A_heap_that_grew_by_more_than_its_share_is_collected(int live, int grown, int times)
    {
        held = live * Megabyte;
        using var heap = Heap();
        held = grown * Megabyte;
        heap.See();
        Assert.Equal(times, collected);
    }

    [Fact]
    public void What_is_left_of_it_may_grow_as_much_again()
    {
        using var heap = Heap();
        held = 300 * Megabyte;
        heap.See();
        held = 296 * Megabyte;
        heap.See();
        Assert.Equal(1, collected);
        held = 297 * Megabyte;
        heap.See();
        Assert.Equal(2, collected);
    }

    [Fact]
    public void What_the_collector_left_by_itself_counts_as_live()
    {
        using var heap = Heap();
        (held, collections) = (500 * Megabyte, 1);
        heap.See();
        held = 625 * Megabyte;
        heap.See();
        Assert.Equal(0, collected);
    }

    // What is collected leaves 200 MB.
    private HeapGrowth Heap() => new(() => held, () => collections, () =>
    {
        held = 200 * Megabyte;
        collections++;
        collected++;
    });
}
