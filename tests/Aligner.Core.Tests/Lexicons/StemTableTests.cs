using Aligner.Lexicons;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Lexicons;

public class StemTableTests
{
    [Fact]
    public void Every_stem_is_found_and_nothing_else() => Prop.ForAll((NonNull<string>[] texts, NonNull<string> other) =>
    {
        string[] stems = [.. texts.Select(text => Letters(text.Get)).Distinct().Order(StringComparer.Ordinal)];
        var table = StemTable.Of(stems);
        return table.Count == stems.Length
            && stems.Index().All(stem => table.Find(stem.Item) == stem.Index && table[stem.Index] == stem.Item)
            && (table.Find(Letters(other.Get)) ?? -1) == Array.IndexOf(stems, Letters(other.Get));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_walk_compares_each_stem_with_the_word() => Prop.ForAll((NonNull<string>[] texts, NonNull<string> asked) =>
    {
        string[] stems = [.. texts.Select(text => Letters(text.Get)).Distinct().Order(StringComparer.Ordinal)];
        var word = Letters(asked.Get);
        var walk = StemTable.Of(stems).Walk(word, "");
        foreach (var (id, stem) in stems.Index())
        {
            var shared = stem.AsSpan().CommonPrefixLength(word);
            Assert.Equal((true, id, shared, stem.Length), (walk.IsOn, walk.Id, walk.Shared, walk.Length));
            Assert.Equal(string.CompareOrdinal(stem, word) > 0, walk.IsAfter);
            walk.Next();
        }
        return !walk.IsOn;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stems_of_many_blocks_are_found()
    {
        string[] stems = [.. Enumerable.Range(0, 1_000).Select(number => $"stem {number:D4}")];
        var table = StemTable.Of(stems);
        Assert.All(stems.Index(), stem => Assert.Equal((stem.Index, stem.Item), (table.Find(stem.Item), table[stem.Index])));
        Assert.All(["", "stem", "stem 00001", "stem 1000", "zero"], other => Assert.Null(table.Find(other)));
    }

    [Fact]
    public void Looked_for_often_they_are_found_as_well() => Prop.ForAll((NonNull<string>[] texts, NonNull<string> other) =>
    {
        string[] stems = [.. texts.Select(text => Letters(text.Get)).Distinct().Order(StringComparer.Ordinal)];
        var table = StemTable.Of(stems);
        for (var lookup = 0; lookup <= stems.Length; lookup++) table.Find("x");
        return stems.Index().All(stem => table.Find(stem.Item) == stem.Index)
            && (table.Find(Letters(other.Get)) ?? -1) == Array.IndexOf(stems, Letters(other.Get));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one", "one")]
    [InlineData("two", "one")]
    [InlineData("ones", "one")]
    [InlineData("é", "x")]
    [InlineData("😁", "😀")]
    public void Stems_out_of_order_are_refused(string first, string second) =>
        Assert.Throws<ArgumentException>(() => StemTable.Of([first, second]));

    // Few different ones, so that words share some; of one, two and three bytes, and outside the first plane.
    private static string Letters(string text) => string.Concat(text.Take(6).Select(letter => "ab é字😀😁\uFB01".EnumerateRunes()
        .ElementAt(letter % 8)));
}
