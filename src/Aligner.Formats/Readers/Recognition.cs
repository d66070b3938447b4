using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Readers;

/// <summary>Tells the format of what has no name to tell it: standard input, a pipe.</summary>
internal static partial class Recognition
{
    /// <summary>A pattern of one part of XML before its root, in single-line mode: the declaration, a processing instruction or a comment,
    /// with the space behind it. Each ends at its first end: in an atomic group, or trying the others takes time without end.</summary>
    internal const string PrologPart = @"<\?.*?\?>\s*|<!--.*?-->\s*";

    // Enough to see what begins; the first record of JSON Lines may be longer.
    internal const int HeadBytes = 1 << 16;

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<?xml"];

    /// <summary>The file with its format, told by its first bytes: Word, PDF, an archive, a feed, JSON Lines, a page,
    /// else plain text; gzipped or not. A file whose name tells its format, or that can be read but once and has been
    /// given one, stays as it is.</summary>
    public static InputFile Of(InputFile file)
    {
        if (IsFeedInXml(file)) return file with { Format = ".rss" };
        if (!file.IsStream || file.Format is not null || (file.Extension.Length > 0 && ArticleReaders.Knows(file))) return file;
        var stream = PeekedStream.At(file.Open(), HeadBytes);
        return file with { Open = () => stream, Format = FormatOf(Content(stream.Head)) };
    }

    /// <summary>Whether a file that is named as any XML begins as a feed. Never throws: what can't be read is for its
    /// reader to say.</summary>
    internal static bool IsFeedInXml(InputFile file)
    {
        if (file.IsStream || file.Extension != ".xml") return false;
        try
        {
            using var stream = PeekedStream.At(file.Open(), HeadBytes);
            return FormatOf(Content(stream.Head)) == ".rss";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The first bytes of a file as they are unpacked.</summary>
    internal static ReadOnlySpan<byte> Content(ReadOnlyMemory<byte> head)
    {
        if (!InputFile.IsGzip(head.Span)) return head.Span;
        var unpacked = new byte[HeadBytes];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            return unpacked.AsSpan(0, gzip.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            // Broken: that is for its reader to say.
            return [];
        }
    }

    private static string FormatOf(ReadOnlySpan<byte> content)
    {
        // The first member of a Word document is its list of types or a folder of its own.
        if (content.StartsWith("PK\u0003\u0004"u8))
            return content.IndexOf("[Content_Types].xml"u8) >= 0 || content.IndexOf("word/"u8) >= 0 || content.IndexOf("_rels/"u8) >= 0
                ? ".docx"
                : ".zip";
        if (content.StartsWith("%PDF-"u8)) return ".pdf";
        if (content.StartsWith("WARC/"u8)) return ".warc";
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').TrimStart();
        if (FeedStart().IsMatch(text)) return ".rss";
        if (Array.Exists(PageStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))) return ".html";
        return BeginsWithRecord(text) ? ".jsonl" : ".txt";
    }

    private static bool BeginsWithRecord(string text)
    {
        if (!text.StartsWith('{')) return false;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        // A record that is longer than what was looked at: its first key is all there is to tell by.
        if (end < 0 && Encoding.UTF8.GetByteCount(text) >= HeadBytes - 4) return text.AsSpan(1).TrimStart().StartsWith('"');
        try
        {
            using var record = JsonDocument.Parse(end < 0 ? text : text[..end]);
            return record.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The root of a feed, behind the declaration, comments and style sheets of its XML.</summary>
    [GeneratedRegex(
        @"\A(?>" + PrologPart + @"){0,9}<(?:rss|feed|rdf:RDF)\b",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FeedStart();
}
