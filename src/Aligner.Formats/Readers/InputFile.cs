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
    public byte[] ReadAll()
    {
        using var stream = OpenContent();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>The file name without extensions and without a language before them: <c>summit.it.txt</c> gives <c>summit</c>.</summary>
    public string ShortName
    {
        get
        {
            if (Path == "-") return "stdin";
            var name = System.IO.Path.GetFileNameWithoutExtension(IsCompressed ? Path[..^3] : Path);
            var dot = name.LastIndexOf('.');
            return dot > 0 && name.Length - dot is 3 or 4 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0 ? name[..dot] : name;
        }
    }
}
