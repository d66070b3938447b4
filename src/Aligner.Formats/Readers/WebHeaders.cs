using System.Text;

namespace Aligner.Formats.Readers;

/// <summary>The head of a WARC record or of an HTTP answer: a first line, fields, a blank line.</summary>
internal sealed class WebHeaders
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private WebHeaders(string start) => Start = start;

    /// <summary>The first line.</summary>
    public string Start { get; }

    /// <summary>A field's value; null where it is not there.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads up to the blank line behind the fields; null at the end of the stream. Blank lines before are passed over.</summary>
    /// <exception cref="ReadLimitException">A line is longer than <paramref name="longest"/>.</exception>
    public static WebHeaders? Read(Stream stream, int longest)
    {
        string? start;
        do start = Line(stream, longest);
        while (start is { Length: 0 });
        if (start is null) return null;
        var headers = new WebHeaders(start);
        while (Line(stream, longest) is { Length: > 0 } line)
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers.fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return headers;
    }

    /// <summary>A line in UTF-8, without its end; null at the end of the stream.</summary>
    public static string? Line(Stream stream, int longest)
    {
        var bytes = new List<byte>();
        int next;
        while ((next = stream.ReadByte()) >= 0 && next != '\n')
        {
            bytes.Add((byte)next);
            if (bytes.Count > longest) throw ReadLimitException.Line(longest);
        }
        return next < 0 && bytes.Count == 0 ? null : Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
    }
}
