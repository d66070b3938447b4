using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

public class EntryIndexTests
{
    [Fact]
    public void Things_of_a_word_come_in_order_and_of_two_alike_the_first_added()
    {
        var index = new EntryIndex<string>((a, b) => a.Length - b.Length);
        foreach (var thing in (string[])["bbb", "c", "aaa", "dd", "a"]) index.Add("x", thing);
        index.Add("y", "z");

        Assert.Equal<string>(["c", "a", "dd", "bbb", "aaa"], index["x"]);
        Assert.Equal<string>(["z"], index["xy".AsSpan(1)]);
        Assert.Empty(index["z"]);
        Assert.Empty(index["z".AsSpan()]);
    }
}
