using System.Text;

namespace Aligner.Formats.Readers;

/// <summary>Reads lines of any text in bounded memory.</summary>
internal static class LimitedLines
{
    private const int BufferLength = 1 << 16;

    /// <summary>The lines with their 1-based numbers.</summary>
    /// <exception cref="ReadLimitException">One has more than <paramref name="longest"/> characters.</exception>
    public static IEnumerable<(int Number, string Line)> Whole(TextReader reader, int longest) =>
        Of(reader, longest).Select(line => (line.Number, line.Line ?? throw ReadLimitException.Line(longest)));

    /// <summary>The lines with their 1-based numbers; null for one of more than <paramref name="longest"/> characters, whose rest is
    /// passed over. A line ends with CR LF, LF or CR.</summary>
    public static IEnumerable<(int Number, string? Line)> Of(TextReader reader, int longest)
    {
        var buffer = new char[BufferLength];
        var line = new StringBuilder();
        var number = 1;
        var (begun, tooLong, afterReturn) = (false, false, false);
        while (reader.Read(buffer, 0, buffer.Length) is > 0 and var length)
        {
            var at = 0;
            if (afterReturn && buffer[0] == '\n') at = 1;
            afterReturn = false;
            while (at < length)
            {
                var end = buffer.AsSpan(at, length - at).IndexOfAny('\r', '\n');
                var part = end < 0 ? length - at : end;
                tooLong |= line.Length + part > longest;
                if (!tooLong) line.Append(buffer, at, part);
                at += part;
                begun = end < 0;
                if (begun) break;
                yield return (number++, tooLong ? null : line.ToString());
                line.Clear();
                tooLong = false;
                afterReturn = buffer[at++] == '\r';
                if (!afterReturn || at == length) continue;
                if (buffer[at] == '\n') at++;
                afterReturn = false;
            }
        }
        if (begun) yield return (number, tooLong ? null : line.ToString());
    }
}
