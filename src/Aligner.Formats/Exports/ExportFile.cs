using System.Collections.Immutable;
using System.IO.Compression;
using Aligner.Formats.Files;

namespace Aligner.Formats.Exports;

/// <summary>Exports to files: a part a file, compressed when the name ends in <c>.gz</c>, none half written.</summary>
public static class ExportFile
{
    /// <summary>
    /// The files an export to <paramref name="path"/> makes: the path itself, or with a part's word before the
    /// extensions (<c>terms.txt.gz</c> gives <c>terms.it.txt.gz</c>); what goes beside it has its own extension (<c>terms.xdt</c>).
    /// </summary>
    public static ImmutableArray<string> Paths(string path, ImmutableArray<string> parts) =>
        [.. parts.Select(part => part.Length == 0 ? path : Insert(path, part))];

    /// <summary>The parts without those that go beside the others, which only files have a place for.</summary>
    internal static ImmutableArray<string> Streamed(ImmutableArray<string> parts) =>
        [.. parts.Where(part => !part.StartsWith('.'))];

    /// <summary>Writes all files or none: none takes its place before all are whole.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="parts">See <see cref="IExporter.Parts"/>.</param>
    /// <param name="write">Writes the parts.</param>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static LossReport Write(string path, ImmutableArray<string> parts, Func<ImmutableArray<Stream>, LossReport> write) =>
        Write(Paths(path, parts), [], write);

    /// <summary>Exports a glossary to a file.</summary>
    public static LossReport Write(this IExporter exporter, GlossaryExport content, string path)
    {
        var parts = exporter.Parts(content.Pair);
        return Write(path, AtomicFile.IsThrough(path) ? Streamed(parts) : parts, streams => exporter.Write(content, streams));
    }

    private static LossReport Write(
        ImmutableArray<string> paths, ImmutableArray<Stream> open, Func<ImmutableArray<Stream>, LossReport> write)
    {
        if (open.Length == paths.Length) return write(open);
        LossReport? report = null;
        var path = paths[open.Length];
        AtomicFile.Write(path, file =>
        {
            using var stream = IsCompressed(path) ? Compressed(file) : null;
            report = Write(paths, open.Add(stream ?? file), write);
        });
        return report!;
    }

    // GZipStream writes neither name nor time, so that the bytes repeat.
    private static GZipStream Compressed(Stream file) => new(file, CompressionLevel.Optimal, leaveOpen: true);

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static string Insert(string path, string part)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var name = Path.GetFileName(path);
        var compressed = IsCompressed(name) ? name[^3..] : "";
        var plain = name[..^compressed.Length];
        var (stem, extension) = (Path.GetFileNameWithoutExtension(plain), Path.GetExtension(plain));
        // Who names the export like what goes beside it gets both.
        if (part.StartsWith('.')) return Path.Combine(folder, (extension == part ? plain : stem) + part + compressed);
        return Path.Combine(folder, stem + "." + part + extension + compressed);
    }
}
