using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class ParagraphBeadsTests
{
    [Fact]
    public void A_bead_is_as_sure_as_its_least_sure_sentence() =>
        Assert.Equal(["[0]:[0]:0.400"], Beads("0 0 0", "0 0 0", [new([0], [0], 0.9), new([1], [1], 0.4), new([2], [2], 0.8)]));

    [Fact]
    public void Joined_paragraphs_are_as_sure_as_the_least_sure_of_them() =>
        Assert.Equal(
            ["[0, 1]:[0]:0.300"],
            Beads("0 1 1", "0 0 0", [new([0], [0], 0.3), new([1], [1], 0.9), new([2], [2], 0.8)]));

    [Fact]
    public void A_bead_of_several_sentences_joins_the_paragraphs_of_both_sides() =>
        Assert.Equal(["[0, 1]:[0, 1]:0.700"], Beads("0 1", "0 1", [new([0, 1], [0, 1], 0.7)]));

    [Fact]
    public void Paragraphs_that_no_sentence_links_are_null() =>
        Assert.Equal(
            ["[]:[0]:0.000", "[0]:[1]:0.900", "[1]:[]:0.000"],
            Beads("0 1", "0 1", [new([0], [1], 0.9), new([1], [], 0), new([], [0], 0)]));

    [Fact]
    public void Null_paragraphs_are_noise_where_their_side_says_so()
    {
        var sentences = new AlignmentResult(2, 2, [new([0], [], 0), new([1], [], 0), new([], [0], 0), new([], [1], 0)]);
        var beads = ParagraphBeads.Of(
            sentences, new ParagraphLayout([0, 1], [1, null]), new ParagraphLayout([0, 1], [null, 0])).Beads;
        Assert.Equal(
            ["[0]:[]:0.000", "[]:[1]:0.000"],
            beads.Where(bead => bead.IsNoise).Select(bead => bead.ToString()));
    }

    private static IEnumerable<string> Beads(string source, string target, ImmutableArray<Bead> sentences)
    {
        var (from, to) = (Layout(source), Layout(target));
        return ParagraphBeads.Of(new AlignmentResult(from.Of.Length, to.Of.Length, sentences), from, to)
            .Beads.Select(bead => bead.ToString());
    }

    private static ParagraphLayout Layout(string paragraphs) =>
        ParagraphLayout.OfText([.. paragraphs.Split(' ').Select(int.Parse)]);
}
