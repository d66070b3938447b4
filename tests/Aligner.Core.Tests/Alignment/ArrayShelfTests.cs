using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class ArrayShelfTests
{
    // A type of its own, so that no other test takes from the shelf.
    private readonly record struct Item(int Value);

    [Theory]
    [InlineData(0, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(4_194_304, 4_194_304)]
    [InlineData(4_194_305, 4_194_305)]
    public void An_array_has_room_for_what_is_asked(int items, int length) => Assert.Equal(length, ArrayShelf<byte>.Take(items).Length);

    [Fact]
    public void What_is_put_back_is_taken_again_once()
    {
        var array = ArrayShelf<Item>.Take(1_000);
        ArrayShelf<Item>.PutBack(array);
        Assert.Same(array, ArrayShelf<Item>.Take(600));
        Assert.NotSame(array, ArrayShelf<Item>.Take(600));
    }

    [Fact]
    public void No_more_are_kept_than_a_few_threads_borrow()
    {
        Item[][] arrays = [.. Enumerable.Range(0, 20).Select(_ => ArrayShelf<Item>.Take(100_000))];
        foreach (var array in arrays) ArrayShelf<Item>.PutBack(array);
        Assert.Equal(16, Enumerable.Range(0, 20).Count(_ => arrays.Contains(ArrayShelf<Item>.Take(100_000))));
    }
}
