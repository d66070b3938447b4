using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class TextLinksTests
{
    // The lexicon knows of words 1 and 1, and of 2 and 2.
    private static readonly Dictionary<WordPair, (float Forward, float Backward)> Known =
        new() { [new WordPair(1, 1)] = (0.6f, 0.6f), [new WordPair(2, 2)] = (0.6f, 0.6f) };

    [Fact]
    public void Words_that_meet_in_one_bead_only_teach_the_others_nothing()
    {
        var links = new TextLinks([([1], [1]), ([2], [2]), ([2], [2])], Known);
        var (once, twice) = (links.Seen(2, 1, 1), links.Seen(0, 2, 2));
        Assert.Equal((0, 0), (once.Forward, once.Backward));
        Assert.InRange(twice.Forward, 1.9f, 2);
        Assert.InRange(twice.Backward, 1.9f, 2);
        Assert.Equal([new WordPair(2, 2)], links.Learned);
    }

    [Fact]
    public void A_bead_that_teaches_is_no_witness_for_itself()
    {
        var links = new TextLinks([([2], [2]), ([2], [2]), ([2], [2])], Known);
        var whole = links.Seen(99, 2, 2);
        var own = links.Seen(0, 2, 2);
        Assert.Equal(whole.Forward / 3 * 2, own.Forward, 4);
        Assert.Equal(whole.ForwardTotal / 3 * 2, own.ForwardTotal, 4);
        Assert.Equal(whole.BackwardTotal, own.BackwardTotal, 4);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void The_beads_of_both_words_are_left_out_each_once(int other, int remaining)
    {
        var links = new TextLinks([([2], [2]), ([2], [2]), ([2], [2])], Known);
        var each = links.Seen(99, 2, 2).Forward / 3;
        var seen = links.Without(links.Seen(0, 2, 2), 0, other, 2);
        Assert.Equal(each * remaining, seen.Forward, 4);
        Assert.Equal(each * remaining, seen.Backward, 4);
        Assert.Equal(each * 2, seen.BackwardTotal, 4);
    }

    [Fact]
    public void Words_that_meet_twice_in_one_bead_have_met_once()
    {
        var links = new TextLinks([([1, 1], [1, 1]), ([2], [2])], Known);
        Assert.Equal(0, links.Seen(1, 1, 1).Forward);
        Assert.Empty(links.Learned);
    }

    [Fact]
    public void Words_that_the_lexicon_does_not_link_are_guessed_from_the_second_meeting_on()
    {
        Assert.Equal(0, new TextLinks([([3], [4]), ([2], [2])], Known).Seen(1, 3, 4).ForwardTotal);
        Assert.InRange(new TextLinks([([3], [4]), ([3], [4]), ([2], [2])], Known).Seen(2, 3, 4).ForwardTotal, 1, 2);
    }

    [Fact]
    public void Words_that_never_meet_have_what_each_meets()
    {
        var seen = new TextLinks([([1], [1]), ([2], [2]), ([1], [1]), ([2], [2])], Known).Seen(0, 2, 1);
        Assert.Equal((-1, 0f, 0f), (seen.Pair, seen.Forward, seen.Backward));
        Assert.InRange(seen.ForwardTotal, 1.9f, 2);
        Assert.InRange(seen.BackwardTotal, 1.9f, 2);
    }

    [Theory]
    [InlineData("3", "4 5")]
    [InlineData("4 5", "3")]
    public void Words_are_learned_that_one_direction_alone_links(string source, string target)
    {
        // The one word makes both of the other side in each bead; either of them makes half of it.
        var bead = (Words(source), Words(target));
        var links = new TextLinks([bead, bead], Known);
        Assert.Equal(
            Words(source).SelectMany(_ => Words(target), (from, to) => new WordPair(from, to)), links.Learned);

        static int[] Words(string groups) => [.. groups.Split(' ').Select(group => group[0] - '0')];
    }

    [Fact]
    public void What_the_lexicon_links_far_better_leaves_a_guess_no_link()
    {
        var links = new TextLinks([([1, 3], [1]), ([1, 3], [1])], Known);
        Assert.InRange(links.Seen(99, 1, 1).Forward, 1.9f, 2);
        Assert.Equal(0, links.Seen(99, 3, 1).Forward);
    }
}
