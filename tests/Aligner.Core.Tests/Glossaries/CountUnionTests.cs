using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Tests.Glossaries;

public class CountUnionTests
{
    [Theory]
    // Articles of the entry, how often it met the term, articles of the finding, how often it did, together.
    [InlineData("a b", 3, "c d", 4, 7)]
    [InlineData("a b", 3, "b", 1, 3)]
    [InlineData("a b", 3, "a b", 3, 3)]
    [InlineData("a b", 3, "a b c d", 5, 5)]
    [InlineData("a b", 3, "b c", 4, 5)]
    [InlineData("a b", 0, "b c", 9, 9)]
    [InlineData("", 3, "a b", 2, 3)]
    [InlineData("a b", 3, "", 5, 5)]
    [InlineData("a", int.MaxValue, "b", 1, int.MaxValue)]
    public void An_article_that_both_read_counts_once(string own, int ownCount, string found, int foundCount, int together) =>
        Assert.Equal(together, new CountUnion(Read(own, 1), Read(found, 1)).Of(ownCount, foundCount));

    [Fact]
    public void An_article_whose_lines_moved_is_the_same_article() => Assert.Equal(3, new CountUnion(Read("a", 1), Read("a", 7)).Of(3, 3));

    private static ImmutableArray<Evidence> Read(string articles, int line) =>
    [
        .. articles.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(article => new Evidence(article, $"{article}.it.txt:{line}", $"{article}.nl.txt:{line}")),
    ];
}
