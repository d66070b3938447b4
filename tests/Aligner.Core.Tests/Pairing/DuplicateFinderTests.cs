using Aligner.Articles;
using Aligner.Pairing;
using static Aligner.Core.Tests.Pairing.Indexed;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public sealed class DuplicateFinderTests
{
    // Words of content that stand nowhere else.
    private static readonly string[] Words = [.. Enumerable.Range(0, 30_000).Select(i => $"w{10_000 + i}")];

    [Fact]
    public void A_text_that_another_holds_is_a_duplicate_of_it() =>
        Assert.Equal([(0, 1, 1.0)], Duplicates(Text(0, 200), Text(0, 60)));

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void An_archive_that_holds_a_report_is_no_copy_of_it(int copies, int duplicates) =>
        Assert.Equal(
            duplicates, Duplicates(Text([.. Enumerable.Repeat(Words[..60], copies).SelectMany(words => words)]), Text(0, 60)).Count);

    [Fact]
    public void Articles_that_share_less_than_half_are_none()
    {
        Assert.Empty(Duplicates(Text(0, 200), Text(120, 200)));
        Assert.Single(Duplicates(Text(0, 200), Text(80, 200)));
    }

    [Theory]
    [InlineData(20, 190)]
    [InlineData(21, 0)]
    public void What_many_articles_have_is_the_sites_and_makes_no_duplicate(int articles, int duplicates)
    {
        var form = Words[..200];
        Assert.Equal(
            duplicates,
            Duplicates([.. Enumerable.Range(1, articles).Select(i => Text([.. form, .. Words[(i * 1000)..(i * 1000 + 20)]]))]).Count);
    }

    [Fact]
    public void One_run_of_words_alone_makes_no_duplicate()
    {
        Assert.Empty(Duplicates(WithRuns(1), WithRuns(1)));
        Assert.Single(Duplicates(WithRuns(2), WithRuns(2)));

        // The shortest text of which so many runs are in the sample.
        static Article WithRuns(int count) => Enumerable.Range(4, 200)
            .Select(length => Words[..length])
            .Where(words => Shingles.Sample(words).Length == count)
            .Select(Text)
            .First();
    }

    [Fact]
    public void A_text_of_three_words_has_no_run() => Assert.Empty(Shingles.Of(["a", "b", "c"]));

    [Fact]
    public void A_run_is_the_same_wherever_it_stands()
    {
        var run = Assert.Single(Shingles.Of(["a", "b", "c", "d"]));
        Assert.Contains(run, Shingles.Of(["x", "y", "a", "b", "c", "d", "z"]));
        Assert.NotEqual(run, Assert.Single(Shingles.Of(["d", "c", "b", "a"])));
    }

    [Fact]
    public void A_quarter_of_the_runs_is_sampled()
    {
        var all = Shingles.Of(Words);
        var sample = Shingles.Sample(Words);
        Assert.InRange(sample.Length / (double)all.Count, 0.23, 0.27);
        Assert.Subset(all, sample.ToHashSet());
    }

    private static Article Text(int start, int count) => Text(Words[start..(start + count)]);

    private static Article Text(string[] words) => Article("it", "a", string.Join(' ', words));
}
