using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Readers.Pages;

/// <summary>Decodes pages: by what the bytes are, and by what the page says of itself where they leave it open.</summary>
internal static partial class PageDecoder
{
    // Where the declaration has to stand: the standard says 1,024 bytes, pages put metas and scripts before it.
    private const int DeclarationBytes = 8192;

    // Of the bytes, those that the encoding declared has no character for: with more the declaration is wrong.
    private const double MostUnknown = 0.01;

    // Labels of the web whose meaning is another than their name says, or that .NET doesn't know (Encoding Standard, 4.2).
    private static readonly Dictionary<string, string> Labels = new (string Name, string[] Labels)[]
    {
        ("windows-1250", ["cp1250"]),
        ("windows-1251", ["cp1251"]),
        ("windows-1252", ["iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "cp1252"]),
        ("windows-1254", ["iso-8859-9", "iso8859-9"]),
        ("windows-874", ["tis-620", "iso-8859-11"]),
        ("iso-8859-2", ["iso8859-2", "latin2"]),
        ("iso-8859-5", ["iso8859-5"]),
        ("iso-8859-7", ["iso8859-7"]),
        ("iso-8859-15", ["iso8859-15"]),
        ("koi8-r", ["koi8"]),
        ("gb18030", ["gb2312", "gbk", "x-gbk"]),
        ("ks_c_5601-1987", ["euc-kr"]),
        ("shift_jis", ["x-sjis", "sjis"]),
    }
    .SelectMany(encoding => encoding.Labels.Select(label => (label, encoding.Name)))
    .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text, and how many of its characters stand for bytes that are none (U+FFFD).</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="label">The encoding that its server named; null where none did.</param>
    /// <exception cref="UndecodableException">The bytes are binary.</exception>
    public static (string Text, int Replaced) Decode(ReadOnlySpan<byte> bytes, string? label = null)
    {
        if (TextDecoder.Marked(bytes) is { } marked) return marked;
        if (TextDecoder.IsBinary(bytes, nul: 1)) throw new UndecodableException("binary data");
        var declared = Named(label) ?? Declared(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var (good, bad) = Utf8Sequences(bytes);
        // ISO-2022-JP is written in bytes that are ASCII too.
        if (bad == 0 && declared?.CodePage is not (50220 or 50221 or 50222)) return (Encoding.UTF8.GetString(bytes), 0);
        if (declared is not null and not UTF8Encoding && Known(bytes, declared) is { } text) return text;
        // In a page of another encoding hardly any byte beyond ASCII happens to be UTF-8, in one of UTF-8 hardly any is not.
        return bad <= good && bad <= MostUnknown * bytes.Length
            ? (Encoding.UTF8.GetString(bytes), bad)
            : (TextDecoder.Western(bytes), 0);
    }

    private static (string Text, int Replaced)? Known(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var unknown = text.AsSpan().Count('\uFFFD');
        return unknown <= MostUnknown * bytes.Length ? (text, unknown) : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> head) =>
        Named(Declaration().Match(Encoding.Latin1.GetString(head)).Groups[1].Value);

    private static Encoding? Named(string? label)
    {
        if (string.IsNullOrEmpty(label)) return null;
        var name = Labels.GetValueOrDefault(label, label);
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        return CodePagesEncodingProvider.Instance.GetEncoding(
            name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }

    // Characters beyond ASCII that are valid UTF-8, and sequences that are not.
    private static (int Good, int Bad) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        for (var at = NextBeyondAscii(bytes, 0); at < bytes.Length; at = NextBeyondAscii(bytes, at))
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) good++;
            else bad++;
            at += Math.Max(length, 1);
        }
        return (good, bad);
    }

    private static int NextBeyondAscii(ReadOnlySpan<byte> bytes, int at) =>
        at < bytes.Length && bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next ? at + next : bytes.Length;

    /// <summary>What a meta element or an XML declaration says the encoding is, in group 1.</summary>
    [GeneratedRegex(
        @"<(?:meta\s[^>]*?charset\s*=|\?xml\s[^>]*?encoding\s*=)\s*[""']?\s*([\w.:-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
