using System.Text;

namespace Aligner.Formats.Files;

/// <summary>A text as UTF-8 in parts, for what is only written, hashed or compared: nothing of the size of the text is made.</summary>
internal static class Utf8Chunks
{
    // Characters of a part; three bytes each at most.
    private const int Characters = 16 * 1024;

    /// <summary>The parts in their order; each is overwritten by the next.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(string text)
    {
        var encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
        var bytes = new byte[Characters * 3 + 3];
        for (var at = 0; at < text.Length; at += Characters)
        {
            var part = text.AsSpan(at, Math.Min(Characters, text.Length - at));
            yield return bytes.AsMemory(0, encoder.GetBytes(part, bytes, flush: at + part.Length == text.Length));
        }
    }

    /// <summary>Whether the rest of a stream is a text and nothing else.</summary>
    public static bool AreIn(Stream stream, string text)
    {
        var there = new byte[Characters * 3 + 3];
        foreach (var part in Of(text))
        {
            var read = there.AsSpan(0, part.Length);
            if (stream.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) < read.Length || !read.SequenceEqual(part.Span))
                return false;
        }
        return stream.ReadByte() < 0;
    }
}
