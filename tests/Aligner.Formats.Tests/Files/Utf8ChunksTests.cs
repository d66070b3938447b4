using System.Text;
using Aligner.Formats.Files;

namespace Aligner.Formats.Tests.Files;

public class Utf8ChunksTests
{
    public static TheoryData<string> Texts() => new()
    {
        "", "a", "Aia\r\n", new string('è', 20_000), string.Concat(Enumerable.Repeat("a😀", 30_000)),
        "😀" + new string('b', 16 * 1024 - 3) + "😀",
        "a\uD83D", new string('c', 16 * 1024 - 1) + "\uD83D", new string('c', 16 * 1024),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Are_the_bytes_of_the_text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal(bytes, Utf8Chunks.Of(text).SelectMany(part => part.ToArray()));
        Assert.True(Utf8Chunks.AreIn(new MemoryStream(bytes), text));
        Assert.False(Utf8Chunks.AreIn(new MemoryStream([.. bytes, 0]), text));
        if (bytes.Length > 0) Assert.False(Utf8Chunks.AreIn(new MemoryStream(bytes[..^1]), text));
        if (bytes.Length > 0) Assert.False(Utf8Chunks.AreIn(new MemoryStream([.. bytes[..^1], (byte)(bytes[^1] ^ 1)]), text));
    }
}
