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
/// Read record by record, so that a file may be larger than memory. The article's path names the number of its record, from 1. A page that
/// can't be read is its record's fault alone; answers that bring no page are counted by what they are (ALN118).
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
        var others = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; WebHeaders.Read(stream, file.Limits.MaxLine) is { } record; number++)
        {
            if (!record.Start.StartsWith("WARC/", StringComparison.Ordinal))
                throw new InvalidDataException($"record {number} is no WARC record");
            if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException($"record {number} has no length");
            var isMeant = file.Record is null || file.Record == number;
            if (!isMeant || record["WARC-Type"] is not ("response" or "conversion")) Pass(stream, length);
            else if (length > file.Limits.MaxBytes)
            {
                Pass(stream, length);
                Report(file, number, ReadLimitException.Bytes(file.Limits.MaxBytes), report);
            }
            else
            {
                var block = Taken(stream, length);
                foreach (var article in Tried(() => Articles(file, record, block, number, others, report), file, number, report))
                    yield return article;
            }
            if (number == file.Record) break;
        }
        if (others.Count == 0) yield break;
        var kinds = string.Join(", ", others.Select(other => $"{other.Value} {other.Key}"));
        report(new Diagnostic(Severity.Info, "ALN118", file.Path, 0, 0, $"{others.Values.Sum()} of its answers bring no page: {kinds}"));
    }

    private static void Report(InputFile file, int number, Exception exception, Action<Diagnostic> report) => report(Diagnostic.Error(
        exception is ReadLimitException ? "ALN113" : "ALN101", $"{file.Path}:{number}", $"the record is not read: {exception.Message}"));

    private static byte[] Taken(Stream stream, long length)
    {
        var block = new byte[length];
        stream.ReadExactly(block);
        return block;
    }

    private static void Pass(Stream stream, long length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (length > 0)
        {
            var count = stream.Read(buffer[..(int)Math.Min(length, buffer.Length)]);
            if (count == 0) throw new EndOfStreamException("the file breaks off in a record");
            length -= count;
        }
    }

    private static List<Article> Tried(Func<List<Article>> read, InputFile file, int number, Action<Diagnostic> report)
    {
        try
        {
            return read();
        }
        // Whatever a damaged page makes a library throw is no other record's fault.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Report(file, number, exception, report);
            return [];
        }
    }

    private static List<Article> Articles(
        InputFile file,
        WebHeaders record,
        byte[] block,
        int number,
        SortedDictionary<string, int> others,
        Action<Diagnostic> report)
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
            if (Page(block, file.Limits, out var other) is not { } answer)
            {
                others[other] = others.GetValueOrDefault(other) + 1;
                return [];
            }
            member = member with { Format = ".html", Charset = answer.Charset, Open = () => new MemoryStream(answer.Page) };
        }
        return [.. ArticleReaders.Read(member, report).Select(article => article with
        {
            Name = $"{file.ShortName}-{number}",
            Url = article.Url ?? record["WARC-Target-URI"],
            DeclaredLanguage = article.DeclaredLanguage ?? Language(record),
        })];
    }

    private static LanguageCode? Language(WebHeaders record) =>
        LanguageCode.TryParse(record["WARC-Identified-Content-Language"]?.Split(',')[0], out var language) ? language : null;

    // The page of an answer, and the encoding that its server named; null for an answer that brings none, and what that is.
    private static (byte[] Page, string? Charset)? Page(byte[] block, ReadLimits limits, out string other)
    {
        using var stream = new MemoryStream(block);
        other = "without headers";
        if (WebHeaders.Read(stream, limits.MaxLine) is not { } answer) return null;
        var status = answer.Start.Split(' ');
        var type = answer["Content-Type"] ?? "";
        other = status is not [_, "200", ..] ? $"with status {status.ElementAtOrDefault(1) ?? "none"}"
            : type.Length > 0 ? type.Split(';')[0].Trim()
            : "of no type";
        if (status is not [_, "200", ..] || !type.Contains("html", StringComparison.OrdinalIgnoreCase)) return null;
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
