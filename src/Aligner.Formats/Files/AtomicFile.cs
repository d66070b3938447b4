using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Files;

/// <summary>Writes files so that a reader, a crash or Ctrl-C never meets half of one.</summary>
internal static partial class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a file beside its place and then moves it there. Whatever goes wrong (an exception in
    /// <paramref name="write"/>, cancellation), the old file stays as it was and nothing is left beside it.
    /// Folders that are missing are made; a symbolic link goes on pointing at the file, which is replaced. What is no file but
    /// standard output (<c>-</c>), a pipe or a device is written to as it is.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content; need not flush or close.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written, or somebody
    /// made the file read-only.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (OpenThrough(path) is { } open)
        {
            using var stream = open;
            write(stream);
            stream.Flush();
            return;
        }
        Replace(Target(path), write);
    }

    /// <summary>Writes UTF-8 without a byte-order mark, as <see cref="Write"/> does, and only where the bytes differ.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool WriteText(string path, string text) => WriteBytes(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes, as <see cref="Write"/> does, and only where they differ from those of the file.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool WriteBytes(string path, byte[] bytes)
    {
        if (!IsThrough(path) && Holds(path, bytes)) return false;
        Write(path, stream => stream.Write(bytes));
        return true;
    }

    /// <summary>Writes a file of any length, as <see cref="Write"/> does, and nothing of its length is held.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isWanted">Takes the hash of what was written (<see cref="OutputManifest.HashOf"/>) when nothing is left but to move it
    /// to its place; where it says no, the old file stays as it was.</param>
    /// <returns>The hash.</returns>
    public static string WriteLarge(string path, Action<Stream> write, Func<string, bool> isWanted)
    {
        var target = Target(path);
        var temporary = Beside(target);
        try
        {
            string hash;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                hash = OutputManifest.HashOf(write, stream);
                if (!isWanted(hash)) return hash;
                ProveWritable(target);
                stream.Flush(flushToDisk: true);
            }
            KeepMode(temporary, target);
            File.Move(temporary, target, overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Replaces texts by others, as <see cref="WriteText"/> writes them: all of them, or none where somebody saved one meanwhile. An
    /// editor knows no lock, and bringing bytes to the disk takes long; so they are looked at when nothing is left but to move them.
    /// </summary>
    /// <param name="files">Each with the text it was read with; one that is missing had none.</param>
    /// <returns>The files that were written; null where one no longer holds what was read.</returns>
    public static ImmutableArray<string>? ReplaceTexts(IEnumerable<(string Path, Utf8Pieces Was, Utf8Pieces Text)> files)
    {
        var differing = files.Where(file => IsThrough(file.Path) || !HoldsText(file.Path, file.Text)).ToList();
        var prepared = new List<(string Temporary, string Target)>();
        try
        {
            foreach (var (path, _, text) in differing.Where(file => !IsThrough(file.Path)))
                prepared.Add((Prepare(Target(path), text.WriteTo), Target(path)));
            if (differing.Exists(file => File.Exists(file.Path) && !IsThrough(file.Path) && !HoldsText(file.Path, file.Was))) return null;
            foreach (var (temporary, target) in prepared) File.Move(temporary, target, overwrite: true);
            foreach (var (path, _, text) in differing.Where(file => IsThrough(file.Path))) Write(path, text.WriteTo);
            return [.. differing.Select(file => file.Path)];
        }
        finally
        {
            foreach (var (temporary, _) in prepared) File.Delete(temporary);
        }
    }

    /// <summary>Whether somebody made a file read-only. The system lets the owner's program replace it all the same.</summary>
    public static bool IsReadOnly(string path)
    {
        const UnixFileMode writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var file = new FileInfo(Target(path));
        return file.Exists && (OperatingSystem.IsWindows() ? file.IsReadOnly : (file.UnixFileMode & writable) == 0);
    }

    /// <summary>Takes away what a killed process was writing into a folder. Only for who holds the folder's lock.</summary>
    public static void RemoveLeftovers(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, ".*.tmp"))
            if (Temporary().IsMatch(Path.GetFileName(file))) File.Delete(file);
    }

    private static void Replace(string target, Action<Stream> write)
    {
        var temporary = Prepare(target, write);
        try
        {
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Writes a file beside its place, ready to be moved there, and returns its name.
    private static string Prepare(string target, Action<Stream> write)
    {
        ProveWritable(target);
        var temporary = Beside(target);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            KeepMode(temporary, target);
            return temporary;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void ProveWritable(string target)
    {
        if (IsReadOnly(target)) throw new UnauthorizedAccessException($"'{target}' is read-only; make it writable or name another file");
    }

    private static string Beside(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
    }

    private static void KeepMode(string temporary, string target)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
    }

    private static string Target(string path) =>
        (new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName)
            ?? Path.GetFullPath(path);

    /// <summary>Whether what is written there goes through: standard output, a pipe or a device.</summary>
    public static bool IsThrough(string path) =>
        path == "-" || IsOpenFile(Path.GetFullPath(path)) || FileKinds.Of(path) is not FileKind.Regular;

    // What the shell opened: its name leads to a file that may be somebody's to append to.
    private static bool IsOpenFile(string path) =>
        path is "/dev/stdout" or "/dev/stderr"
            || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    private static Stream? OpenThrough(string path) => !IsThrough(path) ? null
        : path is "-" or "/dev/stdout" ? Console.OpenStandardOutput()
        : path is "/dev/stderr" ? Console.OpenStandardError()
        : new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

    /// <summary>Whether a file is there and has the bytes of a text.</summary>
    public static bool HoldsText(string path, Utf8Pieces text)
    {
        var file = new FileInfo(Target(path));
        if (!file.Exists || file.Length != text.Length) return false;
        using var stream = file.OpenRead();
        return text.IsIn(stream);
    }

    private static bool Holds(string path, byte[] bytes)
    {
        var file = new FileInfo(Target(path));
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes);
    }

    /// <summary>The name under which <see cref="Prepare"/> writes.</summary>
    [GeneratedRegex(@"^\..+\.[0-9a-f]{32}\.tmp$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Temporary();
}
