using System.IO.Compression;
using System.Text;

namespace Aligner.Fuzz;

/// <summary>The inputs to begin with: <c>Seeds/</c>, where a folder stands for the archive of what is in it.</summary>
internal static class SeedFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Seeds");

    /// <summary>The seed of that name.</summary>
    public static IReadOnlyList<byte[]> Of(string name)
    {
        var path = Path.Combine(Folder, name);
        return [Directory.Exists(path) ? Zip(path) : File.ReadAllBytes(path)];
    }

    /// <summary>The bytes, compressed.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest)) gzip.Write(bytes);
        return buffer.ToArray();
    }

    /// <summary>An archive of files; the time in it is always the same.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return buffer.ToArray();
    }

    /// <summary>The files of an archive; none where it is not whole.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Unzip(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            return [.. archive.Entries.Select(entry => (entry.FullName, Bytes(entry)))];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException)
        {
            return [];
        }
    }

    private static byte[] Zip(string folder) => Zip(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
