using System.Collections.Immutable;
using System.IO.Compression;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>Exports to files: a part a file, compressed when the name ends in <c>.gz</c>, none half written.</summary>
public static class ExportFile
{
    /// <summary>
    /// The files an export to <paramref name="path"/> makes: the path itself, or with a part's word before the
    /// extensions (<c>terms.txt.gz</c> gives <c>terms.it.txt.gz</c>).
    /// </summary>
    public static ImmutableArray<string> Paths(string path, ImmutableArray<string> parts) => [.. parts.Select(part => part.Length == 0 ? path : Insert(path, part))];

    /// <summary>Writes all files or none: each is written beside its place and moved there when all are whole.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="parts">See <see cref="IExporter.Parts"/>.</param>
    /// <param name="write">Writes the parts.</param>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static LossReport Write(string path, ImmutableArray<string> parts, Func<ImmutableArray<Stream>, LossReport> write)
    {
        var paths = Paths(path, parts);
        var unfinished = paths.Select(file => file + ".unfinished").ToImmutableArray();
        try
        {
            LossReport report;
            var streams = new List<Stream>();
            try
            {
                foreach (var (file, name) in unfinished.Zip(paths)) streams.Add(Open(file, name));
                report = write([.. streams]);
            }
            finally
            {
                foreach (var stream in streams) stream.Dispose();
            }
            foreach (var (file, name) in unfinished.Zip(paths)) File.Move(file, name, overwrite: true);
            return report;
        }
        finally
        {
            foreach (var file in unfinished) File.Delete(file);
        }
    }

    /// <summary>Exports a glossary to a file.</summary>
    public static LossReport Write(this IExporter exporter, GlossaryExport content, string path) =>
        Write(path, exporter.Parts(content.Pair), streams => exporter.Write(content, streams));

    // GZipStream writes neither name nor time, so that the bytes repeat.
    private static Stream Open(string file, string name)
    {
        var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.Optimal) : stream;
    }

    private static string Insert(string path, string part)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var name = Path.GetFileName(path);
        var compressed = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[^3..] : "";
        var plain = name[..^compressed.Length];
        return Path.Combine(folder, Path.GetFileNameWithoutExtension(plain) + "." + part + Path.GetExtension(plain) + compressed);
    }
}
