using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Aligner.Formats.Files;

/// <summary>
/// The list of what was written into a folder, <c>sha256  name</c> a line as <c>sha256sum --check</c> reads it. A line is added before
/// its file is written, so that a killed process leaves nothing that is not known.
/// </summary>
internal sealed class OutputManifest
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = ".aligner-files";

    private const string Separator = "  ";
    private const int HashDigits = 64;
    private const int ReadAtOnce = 128 * 1024;

    private readonly string path;
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    private bool isTorn;

    private OutputManifest(string path) => this.path = path;

    /// <summary>Every name in it.</summary>
    public IReadOnlyCollection<string> Names => known.Keys;

    /// <summary>Every name with each hash of bytes that were written there.</summary>
    public IEnumerable<(string Name, string Hash)> Files => known.SelectMany(file => file.Value.Select(hash => (file.Key, hash)));

    /// <summary>Hash of the bytes of a folder's list; null where it has none.</summary>
    public static string? HashOfList(string folder) =>
        Path.Combine(folder, FileName) is var list && File.Exists(list) ? HashOfFile(list) : null;

    /// <summary>The list of a folder; empty where it has none.</summary>
    public static OutputManifest Read(string folder)
    {
        var manifest = new OutputManifest(Path.Combine(folder, FileName));
        if (!File.Exists(manifest.path)) return manifest;
        var text = File.ReadAllText(manifest.path);
        // A full disk or a kill may have cut the last line short; what is added next begins a line of its own.
        manifest.isTorn = text.Length > 0 && text[^1] != '\n';
        foreach (var line in text.Split('\n'))
            if (line.Length > HashDigits + Separator.Length && line.AsSpan(HashDigits).StartsWith(Separator))
                manifest.Know(line[(HashDigits + Separator.Length)..], line[..HashDigits]);
        return manifest;
    }

    /// <summary>Whether a file of that name with bytes of that hash was written by us.</summary>
    public bool Holds(string name, string hash) => known.TryGetValue(name, out var hashes) && hashes.Contains(hash);

    /// <summary>Notes that a file is about to be written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="hash">Of its bytes (<see cref="HashOf"/>).</param>
    public void Add(string name, string hash)
    {
        if (!Know(name, hash)) return;
        File.AppendAllText(path, (isTorn ? "\n" : "") + LineOf(hash, name));
        isTorn = false;
    }

    /// <summary>Leaves only the files named, each with its bytes.</summary>
    /// <returns>Whether that changed the list.</returns>
    public bool Keep(IEnumerable<KeyValuePair<string, string>> hashes) => AtomicFile.WriteText(
        path, string.Concat(hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => LineOf(file.Value, file.Key))));

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same of what is written to a stream.</summary>
    public static string HashOf(Action<Stream> write, Stream stream)
    {
        using var hash = SHA256.Create();
        using (var through = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true)) write(through);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>The same of a file.</summary>
    public static string HashOfFile(string path)
    {
        using var file = File.OpenHandle(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        long at = 0;
        while (RandomAccess.Read(file, buffer, at) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            at += read;
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private bool Know(string name, string hash)
    {
        if (!known.TryGetValue(name, out var hashes)) known[name] = hashes = new HashSet<string>(StringComparer.Ordinal);
        return hashes.Add(hash);
    }

    private static string LineOf(string hash, string name) =>
        new StringBuilder(hash).Append(Separator).Append(name).Append('\n').ToString();
}
