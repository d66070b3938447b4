using Aligner.Store;

namespace Aligner.Cli.Tests;

public class WorkKeyTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, WorkKey.Length).Select(number => (byte)(number * 15))];

    [Fact]
    public void A_key_is_read_as_it_is_written() => Assert.Equal(Bytes, WorkKey.Read([.. Bytes, 1]).ToBytes());

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    public void Keys_stand_in_the_order_of_their_bytes(int place)
    {
        var (key, later) = (WorkKey.Read(Bytes), (byte[])[.. Bytes]);
        later[place]++;
        for (var at = place + 1; at < later.Length; at++) later[at] = 0;

        Assert.True(key.CompareTo(WorkKey.Read(later)) < 0);
        Assert.True(WorkKey.Read(later).CompareTo(key) > 0);
        Assert.NotEqual(key, WorkKey.Read(later));
        Assert.Equal(0, key.CompareTo(WorkKey.Read(Bytes)));
        Assert.Equal(key, WorkKey.Read(Bytes));
    }

    [Fact]
    public void Slots_stand_in_the_order_of_their_kinds_then_of_their_keys()
    {
        var slots = new Slot[]
        {
            new(WorkKind.Language, new WorkKey(0, 1)), new(WorkKind.Language, new WorkKey(0, 2)), new(WorkKind.Trace, new WorkKey(0, 1)),
        };

        Assert.Equal(slots, slots.Reverse().Order());
        Assert.Equal(slots.Length, slots.Distinct().Count());
        Assert.Contains(new Slot(WorkKind.Trace, new WorkKey(0, 1)), slots.ToHashSet());
    }
}
