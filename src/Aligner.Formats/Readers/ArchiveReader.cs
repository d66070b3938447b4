using System.Globalization;
using System.IO.Compression;
using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>
/// ZIP archives: the articles of every member whose name tells a known format, in the order of the names; archives within it too, as deep
/// as the limits allow. A member's path is <c>ARCHIVE!MEMBER</c>. Nothing is written to disk, so that a member may bear any name.
/// </summary>
internal sealed class ArchiveReader : IArticleReader
{
    /// <summary>What stands between the path of an archive and the name of a member.</summary>
    public const char Inside = '!';

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".zip"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        if (file.ArchiveDepth >= file.Limits.MaxArchiveDepth) throw ReadLimitException.ArchiveDepth(file.Limits.MaxArchiveDepth);
        using var archive = Open(file);
        var left = file.Limits.MaxUnpackedBytes;
        var unknown = new List<string>();
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (entry.Name.Length == 0 || IsHidden(entry) || Member(file, entry) is not { } member) continue;
            if (!ArticleReaders.Knows(member))
            {
                unknown.Add(entry.FullName);
                continue;
            }
            LimitedStream? unpacked = null;
            var limits = file.Limits with { MaxUnpackedBytes = left };
            foreach (var article in ArticleReaders.Read(
                member with { Limits = limits, Open = () => unpacked = new LimitedStream(entry.Open(), left, Exceeded) }, report))
                yield return article;
            left = Math.Max(0, unpacked?.Left ?? left);
        }
        if (unknown.Count > 0)
            report(Diagnostic.Warning(
                "ALN105", file.Path, $"left out: what is of no article format in it ({unknown.Count}, the first '{unknown[0]}')"));

        Exception Exceeded() => ReadLimitException.UnpackedBytes(file.Limits.MaxUnpackedBytes);
    }

    private static ZipArchive Open(InputFile file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(file.ReadAll()), ZipArchiveMode.Read);
        }
        catch (InvalidDataException exception)
        {
            throw new UndecodableException("no ZIP archive", exception);
        }
    }

    // Null for what is not meant: of "b.zip!c.jsonl:3" the member is b.zip, of which c.jsonl is meant, and its third record of that.
    private static InputFile? Member(InputFile file, ZipArchiveEntry entry)
    {
        var member = file with
        {
            Path = $"{file.Path}{Inside}{entry.FullName}",
            Member = null,
            Format = null,
            IsStream = false,
            ArchiveDepth = file.ArchiveDepth + 1,
        };
        if (file.Member is not { } meant || meant == entry.FullName) return member;
        if (!meant.StartsWith(entry.FullName, StringComparison.Ordinal)) return null;
        var rest = meant[(entry.FullName.Length + 1)..];
        return meant[entry.FullName.Length] switch
        {
            Inside => member with { Member = rest },
            ':' when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var record) => member with { Record = record },
            _ => null,
        };
    }

    // What macOS adds, and what a folder's walk passes over too.
    private static bool IsHidden(ZipArchiveEntry entry) =>
        entry.FullName.Split('/', '\\').Any(part => part == "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));
}
