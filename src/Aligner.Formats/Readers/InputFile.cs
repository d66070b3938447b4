using System.Buffers.Binary;
using System.IO.Compression;

namespace Aligner.Formats.Readers;

/// <summary>A file to read articles from.</summary>
/// <param name="Path">As the user named it, for messages and results; <c>-</c> for standard input.</param>
/// <param name="Open">Opens its bytes, compressed as they are.</param>
public sealed record InputFile(string Path, Func<Stream> Open)
{
    /// <summary>A file of the disk.</summary>
    public static InputFile At(string path) => new(path, () => File.OpenRead(path));

    /// <summary>The extension that tells the format, lower case with its dot; that of <c>news.jsonl.gz</c> is <c>.jsonl</c>.</summary>
    public string Extension => System.IO.Path.GetExtension(IsCompressed ? Path[..^3] : Path).ToLowerInvariant();

    private bool IsCompressed => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the file's content, decompressed.</summary>
    public Stream OpenContent() => IsCompressed ? new GZipStream(Open(), CompressionMode.Decompress) : Open();

    /// <summary>All bytes of the content.</summary>
    /// <exception cref="InvalidDataException">The compressed file is broken or breaks off.</exception>
    public byte[] ReadAll()
    {
        using var stream = OpenContent();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        if (IsCompressed && BreaksOff(bytes.Length))
            throw new InvalidDataException("the compressed file breaks off; copy or download it again");
        return bytes;
    }

    // GZipStream takes the end of the file for the end of the data. The last four bytes are the length of the last
    // member (RFC 1952, section 2.3.1); a file that may have several is believed.
    private bool BreaksOff(int length)
    {
        using var stream = Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var packed = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        return packed.Length < 18
            || (BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) != (uint)length
                && packed[1..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) < 0);
    }

    /// <summary>The file name without extensions and without a language before them: <c>summit.it.txt</c> gives <c>summit</c>.</summary>
    public string ShortName
    {
        get
        {
            if (Path == "-") return "stdin";
            var name = System.IO.Path.GetFileNameWithoutExtension(IsCompressed ? Path[..^3] : Path);
            var dot = name.LastIndexOf('.');
            return dot > 0 && name.Length - dot is 3 or 4 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0
                ? name[..dot]
                : name;
        }
    }
}
