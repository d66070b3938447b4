using System.Collections.Concurrent;
using System.Globalization;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Pipeline;

/// <summary>The text at a <c>path:line</c> of a concept's evidence. Each file is read once. Thread-safe.</summary>
internal sealed class EvidenceText
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> files = new(StringComparer.Ordinal);

    /// <summary>The text that begins at that place; null when the file is not there (any more) or has none there.</summary>
    public string? Read(string place)
    {
        for (var end = place.LastIndexOf(':'); end > 0; end = place.LastIndexOf(':', end - 1))
            if (File.Exists(place[..end])) return files.GetOrAdd(place[..end], Lines).GetValueOrDefault(place);
        return null;
    }

    private static Dictionary<string, string> Lines(string path) =>
        ArticleReaders.Read(InputFile.At(path), _ => { })
            .SelectMany(article => article.Paragraphs.Select(
                paragraph => (Place: string.Create(CultureInfo.InvariantCulture, $"{article.Path}:{paragraph.Line}"), paragraph.Text)))
            .GroupBy(entry => entry.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);
}
