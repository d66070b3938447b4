using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

public class HashedRowsTests
{
    [Fact]
    public void Rows_of_a_hash_come_the_last_first_and_those_of_no_other()
    {
        var rows = new HashedRows(1);
        // The same in their last bits.
        rows.Add(8, 1);
        rows.Add(8 + 1024, 2);
        rows.Add(8, 3);

        Assert.Equal([3, 1], rows.Of(8));
        Assert.Equal([2], rows.Of(8 + 1024));
        Assert.Empty(rows.Of(8 + 2048));
        Assert.Empty(new HashedRows(0).Of(0));
    }

    [Fact]
    public void However_many_are_added_each_is_found()
    {
        var rows = new HashedRows(0);
        for (var row = 0; row < 1000; row++) rows.Add(Hash(row), row);

        Assert.All(Enumerable.Range(0, 1000), row => Assert.Equal([row], rows.Of(Hash(row))));

        static int Hash(int row) => row * 7919;
    }
}
