using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class UnitStretchTests
{
    [Fact]
    public void Its_first_units_keep_their_paragraphs()
    {
        var first = Of("a", "b", "c").First(2);
        Assert.Equal(["a", "b"], first.Texts);
        Assert.Equal([0, 1], first.Layout.Of.AsEnumerable());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Where_there_are_no_more_it_is_itself(int count)
    {
        var stretch = Of("a", "b", "c");
        Assert.Same(stretch, stretch.First(count));
    }

    [Fact]
    public void No_units_stand_in_no_paragraph() => Assert.Empty(ParagraphLayout.OfText([]).Noise);

    private static UnitStretch Of(params string[] texts) => new(texts, ParagraphLayout.OfText([.. Enumerable.Range(0, texts.Length)]));
}
