using System.Globalization;

namespace Aligner.Cli.Inputs;

/// <summary>What can be seen of a folder without reading its files; equal as long as nothing in it changes.</summary>
/// <param name="Files">A line a file in ordinal order: path, length, time of the last change.</param>
internal sealed record FolderState(string Files)
{
    /// <summary>The state now; empty where there is no such folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="without">Folders in it that don't count.</param>
    public static FolderState Of(string folder, params IReadOnlyList<string> without)
    {
        var apart = without.Select(other => Path.GetFullPath(other) + Path.DirectorySeparatorChar).ToList();
        var found = new DirectoryInfo(folder);
        return new FolderState(!found.Exists ? "" : string.Join('\n', found
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => !apart.Any(other => file.FullName.StartsWith(other, StringComparison.Ordinal)))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\t{Length(file)}\t{file.LastWriteTimeUtc.Ticks}"))
            .Order(StringComparer.Ordinal)));
    }

    // It may be gone by now.
    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return -1;
        }
    }
}
