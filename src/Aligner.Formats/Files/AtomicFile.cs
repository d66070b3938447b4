using System.Text;

namespace Aligner.Formats.Files;

/// <summary>Writes files so that a reader, a crash or Ctrl-C never meets half of one.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes a file beside its place and then moves it there. Whatever goes wrong (an exception in
    /// <paramref name="write"/>, cancellation), the old file stays as it was and nothing is left beside it.
    /// Folders that are missing are made; a symbolic link goes on pointing at the file, which is replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content; need not flush or close.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes UTF-8 without a byte-order mark, as <see cref="Write"/> does, and only where the bytes differ.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool WriteText(string path, string text) => WriteBytes(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes bytes, as <see cref="Write"/> does, and only where they differ from those of the file.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool WriteBytes(string path, byte[] bytes)
    {
        if (Holds(path, bytes)) return false;
        Write(path, stream => stream.Write(bytes));
        return true;
    }

    private static bool Holds(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        return file.Exists
            && (file.LinkTarget is not null || file.Length == bytes.Length)
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
