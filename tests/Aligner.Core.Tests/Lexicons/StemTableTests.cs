using Aligner.Lexicons;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Lexicons;

public class StemTableTests
{
    [Fact]
    public void Every_stem_is_found_and_nothing_else() => Prop.ForAll((string[] texts, string other) =>
    {
        string[] stems = [.. texts.Select(text => text ?? "").Distinct(StringComparer.Ordinal)];
        var table = StemTable.Of(stems);
        return table.Count == stems.Length
            && stems.Index().All(stem => table.Find(stem.Item) == stem.Index && table[stem.Index].SequenceEqual(stem.Item))
            && (table.Find(other ?? "") ?? -1) == Array.IndexOf(stems, other ?? "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_grows_beyond_the_room_that_was_made()
    {
        var table = new StemTable(0);
        for (var number = 0; number < 1_000; number++) table.Add($"stem {number}");
        Assert.All(Enumerable.Range(0, 1_000), number => Assert.Equal(number, table.Find($"stem {number}")));
        Assert.Null(table.Find("stem 1000"));
    }

    [Fact]
    public void A_stem_that_is_there_twice_is_refused()
    {
        var table = StemTable.Of(["one", "two"]);
        Assert.Throws<ArgumentException>(() => table.Add("one"));
    }

    [Fact]
    public void What_is_written_to_its_room_may_be_shorter()
    {
        var table = StemTable.Of(["abc"]);
        "xyz".CopyTo(table.Room(3));
        table.Take(2);
        table.Add("def");
        Assert.Equal(["abc", "xy", "def"], Enumerable.Range(0, 3).Select(id => table[id].ToString()));
    }
}
