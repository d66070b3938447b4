using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers.Pages;
using Aligner.Languages;

namespace Aligner.Formats.Readers;

/// <summary>
/// Web archives (WARC, ISO 28500) and the texts made of them (WET): an article a page that was answered with success, an article a text.
/// Read record by record, so that a file may be larger than memory. The article's path names the number of its record, from 1.
/// </summary>
internal sealed class WarcReader : IArticleReader
{
    private static readonly string[] Names = [".warc", ".wet"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => Names;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var stream = new BufferedStream(file.OpenContent(), 1 << 16);
        for (var number = 1; WebHeaders.Read(stream, file.Limits.MaxLine) is { } record; number++)
        {
            if (!record.Start.StartsWith("WARC/", StringComparison.Ordinal))
                throw new InvalidDataException($"record {number} is no WARC record");
            if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException($"record {number} has no length");
            var isMeant = file.Record is null || file.Record == number;
            var block = isMeant && record["WARC-Type"] is "response" or "conversion" && length <= file.Limits.MaxBytes
                ? Taken(stream, length)
                : Passed(stream, length);
            foreach (var article in Articles(file, record, block, number, report)) yield return article;
            if (number == file.Record) yield break;
        }
    }

    private static byte[] Taken(Stream stream, long length)
    {
        var block = new byte[length];
        stream.ReadExactly(block);
        return block;
    }

    private static byte[] Passed(Stream stream, long length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (length > 0)
        {
            var count = stream.Read(buffer[..(int)Math.Min(length, buffer.Length)]);
            if (count == 0) throw new EndOfStreamException("the file breaks off in a record");
            length -= count;
        }
        return [];
    }

    private static IEnumerable<Article> Articles(InputFile file, WebHeaders record, byte[] block, int number, Action<Diagnostic> report)
    {
        if (block.Length == 0) return [];
        var member = file with
        {
            Path = $"{file.Path}:{number}",
            Record = null,
            Format = ".txt",
            IsStream = false,
            Open = () => new MemoryStream(block),
        };
        if (record["WARC-Type"] == "response")
        {
            if (Page(block, file.Limits) is not { } answer) return [];
            member = member with { Format = ".html", Charset = answer.Charset, Open = () => new MemoryStream(answer.Page) };
        }
        return ArticleReaders.Read(member, report).Select(article => article with
        {
            Name = $"{file.ShortName}-{number}",
            Url = article.Url ?? record["WARC-Target-URI"],
            DeclaredLanguage = article.DeclaredLanguage ?? Language(record),
        });
    }

    private static LanguageCode? Language(WebHeaders record) =>
        LanguageCode.TryParse(record["WARC-Identified-Content-Language"]?.Split(',')[0], out var language) ? language : null;

    // The page of an answer, and the encoding that its server named; null for an answer that brings none.
    private static (byte[] Page, string? Charset)? Page(byte[] block, ReadLimits limits)
    {
        using var stream = new MemoryStream(block);
        if (WebHeaders.Read(stream, limits.MaxLine) is not { } answer) return null;
        var status = answer.Start.Split(' ');
        var type = answer["Content-Type"] ?? "";
        if (status.Length < 2 || status[1] != "200" || !type.Contains("html", StringComparison.OrdinalIgnoreCase)) return null;
        Stream body = stream;
        if (answer["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunked(stream);
        body = answer["Content-Encoding"]?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var limited = new LimitedStream(
            body, limits.MaxUnpackedBytes, () => ReadLimitException.UnpackedBytes(limits.MaxUnpackedBytes));
        using var page = new MemoryStream();
        limited.CopyTo(page);
        var charset = type.Split("charset=", StringSplitOptions.TrimEntries) is [_, var label, ..]
            ? label.Split(';')[0].Trim('"', '\'', ' ')
            : null;
        return (page.ToArray(), charset);
    }

    // Chunks, each after its length in hexadecimal (RFC 9112, 7.1); what is written as a whole all the same is taken as it is.
    private static MemoryStream Unchunked(MemoryStream stream)
    {
        var start = stream.Position;
        var whole = new MemoryStream();
        while (WebHeaders.Line(stream, 1024) is { } line)
        {
            if (!int.TryParse(line.Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length)
                || length > stream.Length - stream.Position)
            {
                stream.Position = start;
                return stream;
            }
            if (length == 0) break;
            var chunk = new byte[length];
            stream.ReadExactly(chunk);
            whole.Write(chunk);
            WebHeaders.Line(stream, 1024);
        }
        whole.Position = 0;
        return whole;
    }
}
