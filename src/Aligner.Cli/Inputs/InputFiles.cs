using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Aligner.Cli.Inputs;

/// <summary>Turns what the user named (files, folders, globs, <c>-</c>) into files, in ordinal order of their paths within each.</summary>
internal static class InputFiles
{
    /// <summary>The files, each once; folders that a run writes to are passed over. What does not exist is ALN104, a file of no known
    /// format in a folder ALN105 (a warning).</summary>
    /// <param name="inputs">As the user named them.</param>
    /// <param name="format">Extension of the format that all of them are in, whatever their names; null where the names tell.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static IReadOnlyList<InputFile> Expand(IEnumerable<string> inputs, string? format, Action<Diagnostic> report)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
            foreach (var file in Expand(input, format, report))
                if (seen.Add(file.Path == "-" ? "-" : $"{Path.GetFullPath(file.Path)}:{file.Record}")) files.Add(file);
        return files;
    }

    private static IEnumerable<InputFile> Expand(string input, string? format, Action<Diagnostic> report)
    {
        if (InputFile.Named(input) is { } named) return [named];
        if (Directory.Exists(input))
            return Known(Walk(input.Length > 1 ? input.TrimEnd('/', Path.DirectorySeparatorChar) : input, report), format, report);
        if (input.IndexOfAny(['*', '?']) < 0)
        {
            report(Diagnostic.Error("ALN104", input, "no such file or folder; check the path, or quote a pattern such as 'news/*.txt'"));
            return [];
        }
        var matches = Glob(input);
        if (matches.Count == 0) report(Diagnostic.Error("ALN104", input, "no file matches the pattern"));
        return Regular(matches, report);
    }

    // By hand, because a folder that can't be read must be named and links to folders not followed.
    private static IEnumerable<string> Walk(string folder, Action<Diagnostic> report)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder)
                .EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(Diagnostic.Error("ALN101", folder, $"the folder can't be read: {exception.Message}"));
            yield break;
        }
        // What a run wrote is no article: its pages, alignments and glossaries quote all of them.
        if (entries.Any(entry => entry.Name == "run.json") && entries.Any(entry => entry.Name == "index.html")) yield break;
        if (entries.Any(entry => entry.Name == GlossarySchema.FileName)) yield break;
        foreach (var entry in entries)
        {
            var path = $"{(folder == "/" ? "" : folder)}/{entry.Name}";
            if (entry is FileInfo) yield return path;
            else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                foreach (var inner in Walk(path, report)) yield return inner;
        }
    }

    private static IEnumerable<InputFile> Known(IEnumerable<string> paths, string? format, Action<Diagnostic> report)
    {
        foreach (var file in Regular(paths, report))
        {
            if (format is not null || ArticleReaders.Knows(file)) yield return file;
            else report(LeftOut(file));
        }
    }

    // To open a pipe is to wait for it, and a device may have no end: who means them names them.
    private static IEnumerable<InputFile> Regular(IEnumerable<string> paths, Action<Diagnostic> report)
    {
        foreach (var path in paths)
        {
            var kind = FileKinds.Of(path);
            if (kind == FileKind.Regular) yield return InputFile.At(path);
            else report(Diagnostic.Warning("ALN105", path, $"left out: it is {(Reason)kind.Words()}, no file; take it out of the folder"));
        }
    }

    // Text of another kind in the folder (a table, a script) is worth a warning; what is no text counts as failed input.
    private static Diagnostic LeftOut(InputFile file)
    {
        try
        {
            using var stream = file.Open();
            var head = new byte[65536];
            _ = TextDecoder.Decode(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            return Diagnostic.Warning("ALN105", file.Path, $"left out: '{Path.GetExtension(file.Path)}' is no article format "
                + $"({string.Join(' ', ArticleReaders.All.SelectMany(reader => reader.Extensions))}); name the file itself to read "
                + $"it as text");
        }
        catch (UndecodableException exception)
        {
            return Diagnostic.Error("ALN103", file.Path, $"left out: the file is no text ({exception.Message}); take it out of the folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error("ALN101", file.Path, $"the file can't be read: {exception.Message}");
        }
    }

    private static List<string> Glob(string pattern)
    {
        var wildcard = pattern.IndexOfAny(['*', '?']);
        var slash = pattern.LastIndexOf('/', wildcard);
        var root = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        if (!Directory.Exists(root)) return [];
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern[(slash + 1)..]);
        return [.. matcher.GetResultsInFullPath(root)
            .Select(full => Path.GetRelativePath(root, full))
            .Order(StringComparer.Ordinal)
            .Select(path => slash < 0 ? path : $"{pattern[..(slash + 1)]}{path}")];
    }
}
