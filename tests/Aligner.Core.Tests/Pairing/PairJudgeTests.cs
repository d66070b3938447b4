using Aligner.Articles;
using Aligner.Core.Tests.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Lexicons;
using static Aligner.Core.Tests.Pairing.Indexed;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public sealed class PairJudgeTests
{
    private static readonly Lexicon Words = InventedLanguage.Lexicon;

    private readonly BitextSegment[] segments = [.. InventedLanguage.Bitext(12, 51)];

    [Fact]
    public void A_translation_is_related()
    {
        var evidence = Judge(Source(segments), Target(segments), Words);
        Assert.True(evidence.IsRelated && evidence.Shared > 0.8 && evidence.Linked > 0.8 && evidence.Covered > 0.8, evidence.ToString());
        Assert.Equal(PairKind.Parallel, evidence.Kind);
    }

    [Fact]
    public void Without_a_lexicon_no_word_is_translated() => Assert.Equal(0, Judge(Source(segments), Target(segments)).Shared);

    [Fact]
    public void Another_text_is_not_related() =>
        Assert.False(Judge(Source(segments), Target([.. InventedLanguage.Bitext(12, 52)]), Words).IsRelated);

    [Fact]
    public void What_stands_in_another_order_is_linked_but_not_in_order()
    {
        BitextSegment[] moved = [.. segments[..3], segments[8], .. segments[3..8], .. segments[9..]];
        var evidence = Judge(Source(segments), Target(moved), Words);
        Assert.True(evidence.Linked > evidence.LinkedInOrder + 0.02, evidence.ToString());
        Assert.True(evidence.Confidence > evidence.ConfidenceInOrder + 0.02, evidence.ToString());
    }

    [Fact]
    public void What_one_side_leaves_out_is_not_linked()
    {
        var evidence = Judge(Source(segments), Target(segments[..6]), Words);
        Assert.InRange(evidence.Covered, 0.5, 0.85);
        Assert.InRange(evidence.Confidence, 0.5, 0.85);
    }

    [Theory]
    [InlineData("Una casa.", "")]
    [InlineData("", "Een huis.")]
    public void An_article_without_a_word_shares_nothing(string source, string target) =>
        Assert.Equal(default, Judge(Article("it", "a", source), Article("nl", "b", target), Words));

    [Theory]
    [InlineData(0.5f, 1)]
    [InlineData(0.01f, 0)]
    public void A_translation_counts_where_it_is_likely(float probability, double shared) =>
        Assert.Equal(
            shared,
            Judge(Article("it", "a", "gatto"), Article("nl", "b", "poes"), SmallLexicon.Of(("gatto", "poes", probability))).Shared);

    [Fact]
    public void A_translation_counts_only_of_words_that_are_there() =>
        Assert.Equal(
            0,
            Judge(
                Article("it", "a", "gatto"),
                Article("nl", "b", "hond"),
                SmallLexicon.Of(("gatto", "poes", 0.5f), ("cane", "hond", 0.5f))).Shared);

    [Fact]
    public void A_number_both_have_is_shared_without_a_lexicon() =>
        Assert.Equal(0.5, Judge(Article("it", "a", "gatto 5000"), Article("nl", "b", "poes 5.000")).Shared, 5);

    [Fact]
    public void A_bead_of_which_little_is_linked_covers_nothing()
    {
        var evidence = Judge(
            Article("it", "a", "gatto uno due quattro cinque"),
            Article("nl", "b", "poes drie zes zeven negen"),
            SmallLexicon.Of(("gatto", "poes", 0.9f)));
        Assert.Equal((0.2, 0.0), (Math.Round(evidence.Shared, 5), evidence.Covered));
    }

    private static Article Source(BitextSegment[] segments) => Article("it", "a", [.. segments.Select(segment => segment.Source)]);

    private static Article Target(BitextSegment[] segments) => Article("nl", "b", [.. segments.Select(segment => segment.Target)]);
}
