using System.Text;

namespace Aligner.Fuzz;

/// <summary>Makes bad inputs of good ones. The same random numbers make the same input.</summary>
internal sealed class Mutator(Random random)
{
    private const int LongestInput = 1 << 20;

    // What has broken readers before: numbers at their edges, nesting, halves of characters, what formats take for their own.
    private static readonly byte[][] Tokens =
    [
        .. ((string[])
        [
            "\0", "\r", "\r\n", "\u2028", "\u0085", "\uFEFF", "\uFFFE", "\uFFFF", "e\u0301", "\u202E", "😀", "\u200D", "\u00AD",
            "-1", "0", "2147483648", "9223372036854775808", "1e999", "NaN", "null", "true", "~", "[[[[[[[[", "{\"a\":{\"a\":", "]]]", "}",
            "{", "[", "\"", "'", "\\", "\\u0000", "\\ud800", "\\udc00", "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&#xD800;", "&amp;",
            "&x;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<?xml version=\"1.1\"?>", "<div><div><div><div>", "<w:p>", "</w:p>", "<p>",
            "<table>", "\t", "\t\t\t", ",,,", ";", "\"\"", "- ", ": ", "#", "&a", "*a", "!!x ", "---\n", "...\n", "|\n", "%", "@", "`",
            "../", "/", "My term 12", "xml:lang=\"mul\"", "xml:lang=\"\"", "\"id\"", "\"text\"", "term: ", "id: ", "it", "nl-BE", "und",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1F, 0x8B],
        [0x80],
        "PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(),
    ];

    /// <summary>One to eight changes to an input; in an archive, nearly always to a file in it.</summary>
    public byte[] Mutate(byte[] input, IReadOnlyList<byte[]> others)
    {
        if (random.Next(8) > 0 && input.AsSpan().StartsWith("PK"u8) && SeedFiles.Unzip(input) is { Count: > 0 } files)
        {
            var at = random.Next(files.Count);
            return SeedFiles.Zip(files.Select((file, index) => index == at ? (file.Name, Changed(file.Bytes, others)) : file));
        }
        return Changed(input, others);
    }

    private byte[] Changed(byte[] input, IReadOnlyList<byte[]> others)
    {
        for (var changes = random.Next(1, 9); changes > 0; changes--) input = Change(input, others);
        return input.Length <= LongestInput ? input : input[..LongestInput];
    }

    private byte[] Change(byte[] input, IReadOnlyList<byte[]> others)
    {
        var at = random.Next(input.Length + 1);
        var end = Math.Min(input.Length, at + random.Next(1, random.Next(4) == 0 ? 4096 : 16));
        switch (random.Next(9))
        {
            case 0: return [.. input[..at], .. input[end..]];
            case 1: return [.. input[..end], .. input[at..]];
            case 2: return [.. input[..at], .. Tokens[random.Next(Tokens.Length)], .. input[at..]];
            case 3: return [.. input[..at], .. Tokens[random.Next(Tokens.Length)], .. input[end..]];
            case 4: return input[..at];
            case 5: return [.. input[..at], .. Repeated(input[at..end]), .. input[end..]];
            case 6: return [.. input[..at], .. Piece(others[random.Next(others.Count)]), .. input[at..]];
            case 7: return [.. input[..at], .. Repeated(Tokens[random.Next(Tokens.Length)]), .. input[at..]];
            default:
                if (at == input.Length) return input;
                var flipped = (byte[])input.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
        }
    }

    private byte[] Repeated(byte[] piece)
    {
        var times = 1 << random.Next(random.Next(16) == 0 ? 16 : 6);
        times = Math.Min(times, LongestInput / Math.Max(1, piece.Length));
        return [.. Enumerable.Repeat(piece, times).SelectMany(part => part)];
    }

    private byte[] Piece(byte[] other)
    {
        var start = random.Next(other.Length + 1);
        return other[start..Math.Min(other.Length, start + random.Next(256))];
    }
}
