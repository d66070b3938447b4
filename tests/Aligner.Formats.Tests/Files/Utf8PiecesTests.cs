using System.Text;
using Aligner.Formats.Files;

namespace Aligner.Formats.Tests.Files;

public class Utf8PiecesTests
{
    public static TheoryData<string[]> Texts() =>
    [
        [], ["a"], ["Aia\r\n", "", "è"], [new string('è', 20_000), "-", new string('b', 64 * 1024)],
        [string.Concat(Enumerable.Repeat("a😀", 30_000)), "\uFEFF", "c"],
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Are_the_bytes_of_the_text(string[] pieces)
    {
        var text = Of(pieces);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(pieces));
        using var written = new MemoryStream();
        text.WriteTo(written);

        Assert.Equal(string.Concat(pieces), text.ToString());
        Assert.Equal(bytes, text.Whole().ToArray());
        Assert.Equal(bytes, written.ToArray());
        Assert.Equal(bytes.Length, text.Length);
        Assert.Equal(OutputManifest.HashOf(bytes), text.Hash);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Are_in_a_file_of_these_bytes_alone(string[] pieces)
    {
        var text = Of(pieces);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(pieces));

        Assert.True(text.IsIn(new MemoryStream(bytes)));
        Assert.False(text.IsIn(new MemoryStream([.. bytes, 0])));
        if (bytes.Length == 0) return;
        Assert.False(text.IsIn(new MemoryStream(bytes[..^1])));
        Assert.False(text.IsIn(new MemoryStream([.. bytes[..^1], (byte)(bytes[^1] ^ 1)])));
        Assert.False(text.IsIn(new MemoryStream([(byte)(bytes[0] ^ 1), .. bytes[1..]])));
    }

    [Theory]
    [InlineData("ab-cd", true)]
    [InlineData("ab-ce", false)]
    [InlineData("ab-c", false)]
    [InlineData("ab-cde", false)]
    public void Is_a_text_without_being_put_together(string text, bool same) =>
        Assert.Equal(same, Of("ab").Append(Of("-", "cd")).Is(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 2, "ab")]
    [InlineData(1, 3, "b-")]
    [InlineData(1, 4, "b-c")]
    [InlineData(2, 3, "-")]
    [InlineData(4, 5, "d")]
    [InlineData(0, 5, "ab-cd")]
    public void Has_parts_that_begin_and_end_anywhere(int start, int end, string part) =>
        Assert.Equal(part, Of("ab", "-", "cd").Part(start, end).ToString());

    [Fact]
    public void Has_no_part_where_there_is_no_text() => Assert.Equal(0, new Utf8Pieces().Part(0, 0).Length);

    [Fact]
    public void Knows_its_length_and_its_lines()
    {
        var pieces = new Utf8Pieces();

        Assert.True(pieces.EndsLine);
        Assert.False(pieces.Append("a").EndsLine);
        Assert.True(pieces.Append("b\n").EndsLine);
        Assert.True(pieces.Append("").EndsLine);
        Assert.Equal(3, pieces.Length);
        Assert.Equal(3, pieces.Append("\n\nc").LineEnds());
    }

    private static Utf8Pieces Of(params string[] pieces) => pieces.Aggregate(new Utf8Pieces(), (text, piece) => text.Append(piece));
}
