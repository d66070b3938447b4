using System.Collections.Concurrent;
using System.Globalization;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Pipeline;

/// <summary>The text at a <c>path:line</c> of a concept's evidence. Each file is read once. Thread-safe.</summary>
internal sealed class EvidenceText
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> files = new(StringComparer.Ordinal);

    // A glossary that came from elsewhere names a hundred thousand files of folders that are not there.
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>The text that begins at that place; null when the file is not there (any more) or has none there.</summary>
    public string? Read(string place)
    {
        for (var end = place.LastIndexOf(':'); end > 0; end = place.LastIndexOf(':', end - 1))
            if (FileOf(place[..end]) is { } file) return files.GetOrAdd(file, Lines).GetValueOrDefault(place);
        return null;
    }

    // The file itself, or the archive of "news.zip!a.html".
    private string? FileOf(string path)
    {
        if (Exists(path)) return path;
        var inside = path.IndexOf('!', StringComparison.Ordinal);
        return inside > 0 && Exists(path[..inside]) ? path[..inside] : null;
    }

    private bool Exists(string path) =>
        (Path.GetDirectoryName(path) is not { Length: > 0 } folder || folders.GetOrAdd(folder, Directory.Exists)) && File.Exists(path);

    private static Dictionary<string, string> Lines(string path) =>
        ArticleReaders.Read(InputFile.At(path), _ => { })
            .SelectMany(article => article.Paragraphs.Select(
                paragraph => (Place: string.Create(CultureInfo.InvariantCulture, $"{article.Path}:{paragraph.Line}"), paragraph.Text)))
            .GroupBy(entry => entry.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);
}
