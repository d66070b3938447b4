using Aligner.Articles;
using Aligner.Pairing;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public sealed class StoryBuilderTests
{
    private static readonly Article Italian = Article("it", "a", "Uno.");
    private static readonly Article OtherItalian = Article("it", "b", "Due.");
    private static readonly Article Dutch = Article("nl", "c", "Een.");
    private static readonly Article German = Article("de", "d", "Eins.");

    private readonly StoryBuilder builder = new((a, b) => string.CompareOrdinal(a.Path, b.Path));

    [Fact]
    public void Two_reports_in_one_language_are_no_story()
    {
        Assert.True(Join(Italian, Dutch));
        Assert.False(Join(OtherItalian, Dutch));
        Assert.Equal([Italian, Dutch], Assert.Single(builder.Build()).Articles.AsEnumerable());
    }

    [Fact]
    public void Two_copies_in_one_language_are()
    {
        Assert.True(Join(Italian, OtherItalian, PairKind.Duplicate));
        Assert.True(Join(OtherItalian, Dutch));
        Assert.Equal([Italian, OtherItalian, Dutch], Assert.Single(builder.Build()).Articles.AsEnumerable());
    }

    [Fact]
    public void A_pair_inside_a_story_joins_it()
    {
        Assert.True(Join(Italian, Dutch));
        Assert.True(Join(Dutch, German));
        Assert.True(Join(Italian, German));
        Assert.Equal(
            ["a-c", "a-d", "c-d"],
            Assert.Single(builder.Build()).Pairs.Select(pair => $"{pair.Source.Name}-{pair.Target.Name}"));
    }

    [Fact]
    public void Stories_that_grow_together_keep_the_pairs_of_both()
    {
        var french = Article("fr", "e", "Un.");
        Join(Italian, Dutch);
        Join(German, french);
        Join(Dutch, German);
        Assert.Equal(3, Assert.Single(builder.Build()).Pairs.Length);
        Assert.False(Join(OtherItalian, french));
    }

    [Fact]
    public void Two_articles_of_a_story_that_no_pair_joins_are_open()
    {
        Join(Italian, Dutch);
        Join(Dutch, German);
        Assert.Equal([(Italian, German)], builder.Open());
        Join(Italian, German);
        Assert.Empty(builder.Open());
    }

    [Fact]
    public void Of_copies_the_one_with_most_pairs_is_open()
    {
        var third = Article("it", "b2", "Due.");
        Join(Italian, third, PairKind.Duplicate);
        Join(Italian, OtherItalian, PairKind.Duplicate);
        Join(OtherItalian, Dutch);
        Join(Dutch, German);
        Assert.Equal([(OtherItalian, German)], builder.Open());
    }

    [Fact]
    public void An_article_counts_as_source_and_as_target()
    {
        var copy = Article("nl", "c2", "Een.");
        Join(Dutch, copy, PairKind.Duplicate);
        Join(Italian, copy);
        Join(Italian, German);
        Assert.Equal([(copy, German)], builder.Open());
    }

    [Theory]
    [InlineData("a b/c", "a-b-c")]
    [InlineData("a_b.c-d", "a_b.c-d")]
    [InlineData("..", "story")]
    [InlineData("-a.", "a")]
    [InlineData("città 7", "città-7")]
    public void A_story_is_named_so_that_a_file_can_be(string name, string expected)
    {
        Join(Italian with { Name = name }, Dutch);
        Assert.Equal(expected, Assert.Single(builder.Build()).Name);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_numbered()
    {
        Join(Italian with { Name = "Porto" }, Dutch);
        Join(OtherItalian with { Name = "porto" }, German);
        Assert.Equal(["Porto", "porto-2"], builder.Build().Select(story => story.Name));
    }

    private bool Join(Article source, Article target, PairKind kind = PairKind.Parallel) =>
        builder.TryJoin(new ArticlePair(source, target, kind, 1));
}
