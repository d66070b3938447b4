using Aligner.Alignment;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Alignment;

public sealed class JoinedHeadlineTests
{
    private static readonly SentenceAligner Aligner = new(InventedLanguage.Source, InventedLanguage.Target, InventedLanguage.Lexicon);

    private static readonly BitextSegment[] Story = [.. InventedLanguage.Bitext(6, 28)];

    private static readonly string Headline = Story[0].Source.TrimEnd('.');
    private static readonly string Translation = Story[0].Target.TrimEnd('.');

    [Fact]
    public void A_headline_ends_where_its_translation_does() => Assert.Equal((null, Translation.Length + 1), Find(Translation));

    [Fact]
    public void Of_the_places_where_it_may_end_the_best_is_taken()
    {
        // Names in it, and in the sentence, begin with capitals.
        static string Named(string text) => string.Join(' ', text.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Equal(Translation.Length + 1, Find(Named(Translation), Named(Story[1].Target)).Target);
    }

    [Fact]
    public void Where_nothing_speaks_for_a_cut_there_is_none()
    {
        // The sentence has a name in it, and no headline before it.
        var words = Story[1].Target.Split(' ');
        words[^2] = char.ToUpperInvariant(words[^2][0]) + words[^2][1..];
        Assert.Null(JoinedHeadline.Find(Aligner, Source(), Target(string.Join(' ', words))).Target);
    }

    [Fact]
    public void The_source_may_have_it_joined() =>
        Assert.Equal(
            (Headline.Length + 1, null),
            JoinedHeadline.Find(
                Aligner,
                Stretch([$"{Headline} {Story[1].Source}", .. Story[2..].Select(segment => segment.Source)]),
                Stretch([Translation, .. Story[1..].Select(segment => segment.Target)])));

    [Theory]
    [InlineData('"')]
    [InlineData('”')]
    [InlineData('“')]
    [InlineData('»')]
    [InlineData('’')]
    [InlineData('\'')]
    [InlineData(')')]
    [InlineData('%')]
    [InlineData('€')]
    [InlineData('$')]
    public void It_may_end_in_a_mark_that_closes(char mark) =>
        Assert.Equal(Translation.Length + 2, Find(Translation + mark).Target);

    [Theory]
    [InlineData(",")]
    [InlineData(" –")]
    public void It_ends_in_no_mark_after_which_a_sentence_goes_on(string mark) => Assert.Null(Find(Translation + mark).Target);

    [Theory]
    [InlineData("2500 ")]
    [InlineData("“Wi ")]
    [InlineData("«\u00A0Wi ")]
    public void The_sentence_may_begin_with_a_number_or_in_quotes(string opening) =>
        Assert.Equal(Translation.Length + 1, Find(Translation, opening + Small(Story[1].Target)).Target);

    [Fact]
    public void It_begins_with_no_small_letter() => Assert.Null(Find(Translation, Small(Story[1].Target)).Target);

    [Fact]
    public void Spaces_before_it_and_a_mark_alone_behind_it_begin_nothing()
    {
        Assert.Equal(Translation.Length + 3, Find($"  {Translation}").Target);
        Assert.Null(Find(Translation, "\"").Target);
    }

    [Fact]
    public void It_begins_behind_a_space()
    {
        // Within a word a capital begins nothing.
        Assert.Null(JoinedHeadline.Find(Aligner, Source(), Target($"{Translation}{Story[1].Target}")).Target);
    }

    [Fact]
    public void Of_a_headline_on_either_side_or_on_neither_none_is_joined()
    {
        Assert.Equal(
            default, JoinedHeadline.Find(Aligner, Source(), Stretch([Translation, .. Story[1..].Select(segment => segment.Target)])));
        Assert.Equal(
            default,
            JoinedHeadline.Find(
                Aligner,
                Stretch([$"{Headline} {Story[1].Source}", .. Story[2..].Select(segment => segment.Source)]),
                Target($"{Translation} {Story[1].Target}")));
        Assert.Equal(default, JoinedHeadline.Find(Aligner, Source(), Stretch([])));
        Assert.Equal(default, JoinedHeadline.Find(Aligner, Stretch([]), Stretch([Translation, Story[1].Target])));
    }

    [Fact]
    public void It_ends_no_further_on_than_its_translation_may()
    {
        // Three words of a headline beside one; they gain as much as a whole one would.
        var (short_, long_) = ("Kata", "Woro nibu lare rowi bena liro wanu belo");
        Assert.Null(JoinedHeadline.Find(
            Aligner,
            Stretch([short_, .. Story[1..].Select(segment => segment.Source)]),
            Target($"{long_} {Story[1].Target}")).Target);
    }

    [Fact]
    public void A_headline_longer_than_any_is_none()
    {
        var headlines = Enumerable.Repeat(Story[0], 12).ToArray();
        var source = string.Join(' ', headlines.Select(segment => segment.Source.TrimEnd('.').ToLowerInvariant()));
        var target = string.Join(' ', headlines.Select(segment => segment.Target.TrimEnd('.').ToLowerInvariant()));
        Assert.True(source.Length > 400);
        Assert.Null(
            JoinedHeadline.Find(
                Aligner,
                Stretch([source, .. Story[1..].Select(segment => segment.Source)]),
                Target($"{target} {Story[1].Target}")).Target);
    }

    private static (int? Source, int? Target) Find(string headline, string? sentence = null) =>
        JoinedHeadline.Find(Aligner, Source(), Target($"{headline} {sentence ?? Story[1].Target}"));

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static UnitStretch Source() => Stretch([Headline, .. Story[1..].Select(segment => segment.Source)]);

    private static UnitStretch Target(string joined) => Stretch([joined, .. Story[2..].Select(segment => segment.Target)]);

    // A paragraph each.
    private static UnitStretch Stretch(string[] texts) => new(texts, ParagraphLayout.OfText([.. Enumerable.Range(0, texts.Length)]));
}
