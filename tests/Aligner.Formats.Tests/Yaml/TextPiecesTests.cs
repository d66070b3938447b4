using Aligner.Formats.Yaml;

namespace Aligner.Formats.Tests.Yaml;

public class TextPiecesTests
{
    [Fact]
    public void Puts_pieces_together_in_their_order() =>
        Assert.Equal("ab-cd", new TextPieces().Append("xaby", 1, 3).Append("-").Append("").Append("cd").ToString());

    [Theory]
    [InlineData("ab-cd", true)]
    [InlineData("ab-ce", false)]
    [InlineData("ab-c", false)]
    [InlineData("ab-cde", false)]
    public void Is_a_text_without_being_put_together(string text, bool same) =>
        Assert.Equal(same, new TextPieces().Append("ab").Append(new TextPieces().Append("-").Append("cd")).Is(text));

    [Fact]
    public void Knows_its_length_and_whether_a_line_may_begin()
    {
        var pieces = new TextPieces();

        Assert.True(pieces.EndsLine);
        Assert.False(pieces.Append("a").EndsLine);
        Assert.True(pieces.Append("b\n").EndsLine);
        Assert.True(pieces.Append("").EndsLine);
        Assert.Equal(3, pieces.Length);
    }
}
