using Aligner.Cli.Pipeline;

namespace Aligner.Cli.Tests;

public class HeapGrowthTests
{
    private const long Megabyte = 1 << 20;

    private long held = 50 * Megabyte;
    private long young;
    private int collections;
    private int collected;
    private int collectedYoung;
    private int givenBack;

    [Theory]
    [InlineData(100, 384, 0)]
    [InlineData(100, 385, 1)]
    [InlineData(300, 396, 0)]
    [InlineData(300, 397, 1)]
    [InlineData(1_000, 1_150, 0)]
    [InlineData(1_000, 1_151, 1)]
    public void A_heap_that_grew_by_more_than_its_share_is_collected(int live, int grown, int times)
    {
        using var heap = Heap();
        (held, collections) = (live * Megabyte, 1);
        heap.See();
        held = grown * Megabyte;
        heap.See();
        Assert.Equal(times, collected);
    }

    [Fact]
    public void What_is_left_of_it_may_grow_as_much_again()
    {
        using var heap = Heap();
        held = 400 * Megabyte;
        heap.See();
        held = 396 * Megabyte;
        heap.See();
        Assert.Equal(1, collected);
        held = 397 * Megabyte;
        heap.See();
        Assert.Equal(2, collected);
    }

    [Fact]
    public void What_the_collector_left_by_itself_counts_as_live()
    {
        using var heap = Heap();
        (held, collections) = (500 * Megabyte, 1);
        heap.See();
        held = 596 * Megabyte;
        heap.See();
        Assert.Equal(0, collected);
    }

    [Theory]
    [InlineData(300, 24, 1)]
    [InlineData(300, 25, 0)]
    [InlineData(1_000, 37, 1)]
    [InlineData(1_000, 38, 0)]
    public void What_is_old_in_it_is_left_alone_where_what_came_is_mostly_young_garbage(int live, int garbage, int times)
    {
        using var heap = Heap();
        (held, collections) = (live * Megabyte, 1);
        heap.See();
        young = garbage * Megabyte;
        held += (long)Math.Max(96, live * .15) * Megabyte + 1;
        heap.See();
        Assert.Equal((1, times), (collectedYoung, collected));
    }

    [Fact]
    public void What_did_not_grow_by_its_share_is_not_collected_at_all()
    {
        using var heap = Heap();
        held = 384 * Megabyte;
        heap.See();
        Assert.Equal(0, collectedYoung);
    }

    [Theory]
    [InlineData(96, 0)]
    [InlineData(97, 1)]
    public void What_was_read_before_the_work_is_let_go_of_and_given_back(int before, int times)
    {
        held = before * Megabyte;
        using var heap = Heap();
        Assert.Equal((times, 0), (givenBack, collected));
    }

    [Theory]
    [InlineData(176, 0)]
    [InlineData(177, 1)]
    public void A_heap_that_was_large_before_the_work_is_never_left_alone(int grown, int times)
    {
        held = 97 * Megabyte;
        using var heap = Heap();
        held = grown * Megabyte;
        heap.See();
        Assert.Equal(times, collected);
    }

    // What is collected leaves 300 MB, and 80 before the work; of what is young, what is no garbage.
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
            held = 300 * Megabyte;
            collections++;
            collected++;
        },
        () =>
        {
            held = 80 * Megabyte;
            collections++;
            givenBack++;
        });
}
