using System.Text;
using System.Text.Unicode;

namespace Aligner.Formats.Readers;

/// <summary>Tells the encoding of bytes and decodes them.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// The text of <paramref name="bytes"/> without byte-order mark: UTF-8, UTF-16 or UTF-32 by their mark, UTF-16 without one
    /// by its zero bytes, UTF-8 where it is valid, else Windows-1252, or ISO-8859-1 where a byte stands that
    /// Windows-1252 does not know.
    /// </summary>
    /// <exception cref="UndecodableException">The bytes are binary.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
            return marked.Replaced == 0
                ? marked.Text
                : throw new UndecodableException("bytes that are not valid UTF-8 behind a UTF-8 byte-order mark");
        if (IsBinary(bytes, nul: bytes.Length)) throw new UndecodableException("binary data");
        return DecodeUtf8(bytes) ?? Western(bytes);
    }

    /// <summary>The lines of the same text (<see cref="TextLines.Split"/>). Of UTF-8 each is decoded alone: a large file stands in memory
    /// once as bytes and once as lines, never as a text too.</summary>
    /// <exception cref="UndecodableException">The bytes are binary.</exception>
    public static IEnumerable<(int Number, string Line)> Lines(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        var isUtf8 = Utf8.IsValid(bytes.AsSpan(start))
            && (start > 0 || (Utf16WithoutMark(bytes) is null && !IsBinary(bytes, nul: bytes.Length)));
        return isUtf8 ? Utf8Lines(bytes, start) : TextLines.Split(Decode(bytes));
    }

    private static IEnumerable<(int Number, string Line)> Utf8Lines(byte[] bytes, int at)
    {
        for (var number = 0; at < bytes.Length; number++)
        {
            var length = bytes.AsSpan(at).IndexOfAny((byte)'\r', (byte)'\n');
            var end = length < 0 ? bytes.Length : at + length;
            yield return (number, Encoding.UTF8.GetString(bytes, at, end - at));
            at = end + (bytes.AsSpan(end).StartsWith("\r\n"u8) ? 2 : 1);
        }
    }

    /// <summary>The text of bytes that say what they are, by their byte-order mark or the zero bytes of UTF-16, and how many bytes behind
    /// a mark of UTF-8 are none; null where nothing says it.</summary>
    /// <exception cref="UndecodableException">It is UTF-16 that ends in half a character.</exception>
    public static (string Text, int Replaced)? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf8Mark))
            return DecodeUtf8(bytes[Utf8Mark.Length..]) is { } text
                ? (text, 0)
                : Replaced(Encoding.UTF8.GetString(bytes[Utf8Mark.Length..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0)
            return (Encoding.UTF32.GetString(bytes[4..]), 0);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (DecodeUtf16(bytes[2..], Encoding.Unicode), 0);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (DecodeUtf16(bytes[2..], Encoding.BigEndianUnicode), 0);
        return Utf16WithoutMark(bytes) is { } encoding ? (DecodeUtf16(bytes, encoding), 0) : null;
    }

    /// <summary>Bytes that are no UTF-8 as Windows-1252, or as ISO-8859-1 where a byte stands that Windows-1252 does not know.</summary>
    public static string Western(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0 ? Windows1252 : Encoding.Latin1).GetString(bytes);

    private static (string Text, int Replaced) Replaced(string text) => (text, text.AsSpan().Count('\uFFFD'));

    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try { return StrictUtf8.GetString(bytes); }
        catch (DecoderFallbackException) { return null; }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        bytes.Length % 2 == 0 ? encoding.GetString(bytes) : throw new UndecodableException("UTF-16 that ends in half a character");

    // European text in UTF-16 has a zero in nearly every second byte, and none in the others.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (head.Length < 4) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var most = head.Length / 2 * 7 / 10;
        return odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether more than one byte in a hundred is a control character that text does not use.</summary>
    /// <param name="bytes">Their beginning is looked at.</param>
    /// <param name="nul">For how many control characters a NUL counts.</param>
    public static bool IsBinary(ReadOnlySpan<byte> bytes, int nul)
    {
        var head = bytes[..Math.Min(bytes.Length, 65536)];
        var controls = 0L;
        foreach (var b in head)
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B) or 0x7F) controls += b == 0 ? nul : 1;
        return controls * 100 > head.Length;
    }
}
