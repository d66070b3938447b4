using Aligner.Cli.Pipeline;

namespace Aligner.Cli.Tests;

public class HeapGrowthTests
{
    private const long Megabyte = 1 << 20;

    private long held = 100 * Megabyte;
    private long young;
    private int collections;
    private int collected;
    private int collectedYoung;

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

    [Theory]
    [InlineData(200, 24, 1)]
    [InlineData(200, 25, 0)]
    [InlineData(1_000, 62, 1)]
    [InlineData(1_000, 63, 0)]
    public void What_is_old_in_it_is_left_alone_where_what_came_is_mostly_young_garbage(int live, int garbage, int times)
    {
        held = live * Megabyte;
        using var heap = Heap();
        young = garbage * Megabyte;
        held += (long)Math.Max(96, live * .25) * Megabyte + 1;
        heap.See();
        Assert.Equal((1, times), (collectedYoung, collected));
    }

    [Fact]
    public void What_did_not_grow_by_its_share_is_not_collected_at_all()
    {
        using var heap = Heap();
        held = 256 * Megabyte;
        heap.See();
        Assert.Equal(0, collectedYoung);
    }

    // What is collected leaves 200 MB; of what is young, what is no garbage.
    private HeapGrowth Heap() => new(
        () => held,
        () => collections,
        () =>
        {
            held -= young;
            young = 0;
            collectedYoung++;
        },
        () =>
        {
            held = 200 * Megabyte;
            collections++;
            collected++;
        });
}
