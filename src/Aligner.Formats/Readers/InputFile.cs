using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Aligner.Formats.Files;

namespace Aligner.Formats.Readers;

/// <summary>A file to read articles from.</summary>
/// <param name="Path">As the user named it, for messages and results; <c>-</c> for standard input.</param>
/// <param name="Open">Opens its bytes, compressed as they are.</param>
public sealed record InputFile(string Path, Func<Stream> Open)
{
    /// <summary>What begins every gzip file (RFC 1952, section 2.3.1).</summary>
    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    // Formats whose files hold several articles, each named by its line or number.
    private static readonly string[] Records = [".jsonl", ".ndjson", ".rss", ".atom", ".xml", ".warc", ".wet"];

    /// <summary>How much of it is read at most.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>The extension of the format it is in, whatever its name; null where the name tells.</summary>
    public string? Format { get; init; }

    /// <summary>The line of the only record that is meant, of JSON Lines; null for all.</summary>
    public int? Record { get; init; }

    /// <summary>What is meant of an archive alone, by its name in there, or further in; null for all.</summary>
    internal string? Member { get; init; }

    /// <summary>In how many archives it lies.</summary>
    internal int ArchiveDepth { get; init; }

    /// <summary>The encoding that whoever delivered it said it is in; null where nobody did.</summary>
    internal string? Charset { get; init; }

    /// <summary>Whether it can be read but once, and nothing but its bytes may tell its format: standard input, a pipe.</summary>
    public bool IsStream { get; init; }

    /// <summary>A file of the disk.</summary>
    public static InputFile At(string path, ReadLimits? limits = null) =>
        new(path, () => File.OpenRead(path)) { Limits = limits ?? ReadLimits.Default, IsStream = FileKinds.Of(path) != FileKind.Regular };

    /// <summary>What a user names: a file, a record of one (<c>news.jsonl:3</c>, as results name it), a member of an
    /// archive (<c>news.zip!a.html</c>), or <c>-</c> for standard
    /// input.</summary>
    /// <returns>Null where there is no such file.</returns>
    public static InputFile? Named(string name, ReadLimits? limits = null)
    {
        if (name == "-")
            return new InputFile(name, Console.OpenStandardInput) { Limits = limits ?? ReadLimits.Default, IsStream = true };
        if (File.Exists(name)) return At(name, limits);
        var inside = name.IndexOf(ArchiveReader.Inside, StringComparison.Ordinal);
        if (inside > 0 && File.Exists(name[..inside])) return At(name[..inside], limits) with { Member = name[(inside + 1)..] };
        var colon = name.LastIndexOf(':');
        return colon > 0
            && int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var record)
            && File.Exists(name[..colon])
            && At(name[..colon], limits) is var file
            && Records.Contains(file.Extension, StringComparer.Ordinal)
            ? file with { Record = record }
            : null;
    }

    /// <summary>The extension that tells the format, lower case with its dot; that of <c>news.jsonl.gz</c> is <c>.jsonl</c>.</summary>
    public string Extension => Format ?? System.IO.Path.GetExtension(IsCompressed ? Path[..^3] : Path).ToLowerInvariant();

    private bool IsCompressed => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the file's content, decompressed where its name or its first bytes say that it is compressed.</summary>
    public Stream OpenContent()
    {
        var stream = PeekedStream.At(Open(), GzipMark.Length);
        return IsCompressed || IsGzip(stream.Head.Span) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>All bytes of the content.</summary>
    /// <exception cref="InvalidDataException">The compressed file is broken or breaks off.</exception>
    /// <exception cref="ReadLimitException">There are more than the limits allow.</exception>
    public byte[] ReadAll()
    {
        var file = Open();
        var length = file.CanSeek ? Math.Min(file.Length, Limits.MaxBytes) : 0;
        var bytes = All(new LimitedStream(file, Limits.MaxBytes, () => ReadLimitException.Bytes(Limits.MaxBytes)), length);
        if (!IsCompressed && !IsGzip(bytes)) return bytes;
        var unpacked = All(new LimitedStream(
            new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            Limits.MaxUnpackedBytes,
            () => ReadLimitException.UnpackedBytes(Limits.MaxUnpackedBytes)));
        return BreaksOff(bytes, unpacked.Length)
            ? throw new InvalidDataException("the compressed file breaks off; copy or download it again")
            : unpacked;
    }

    /// <summary>Whether bytes begin a gzip file.</summary>
    internal static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(GzipMark);

    private static byte[] All(Stream stream, long length = 0)
    {
        using (stream)
        {
            // Of the length it will have: a buffer that grows has three times the bytes of a large file in the end.
            using var buffer = new MemoryStream((int)Math.Min(length, Array.MaxLength));
            stream.CopyTo(buffer);
            return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
        }
    }

    // GZipStream takes the end of the file for the end of the data. The last four bytes are the length of the last
    // member (RFC 1952, section 2.3.1); a file that may have several is believed.
    private static bool BreaksOff(ReadOnlySpan<byte> packed, int length) => packed.Length < 18
        || (BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) != (uint)length
            && packed[1..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) < 0);

    /// <summary>The file name without extensions and without a language before them: <c>summit.it.txt</c> gives <c>summit</c>.</summary>
    public string ShortName
    {
        get
        {
            if (Path == "-") return "stdin";
            var path = ArchiveDepth == 0 ? Path : Path[(Path.LastIndexOf(ArchiveReader.Inside) + 1)..];
            var name = System.IO.Path.GetFileNameWithoutExtension(IsCompressed ? path[..^3] : path);
            var dot = name.LastIndexOf('.');
            return dot > 0 && name.Length - dot is 3 or 4 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0
                ? name[..dot]
                : name;
        }
    }
}
