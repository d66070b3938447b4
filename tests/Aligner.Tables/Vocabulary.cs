using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Aligner.Tables;

/// <summary>The words running text writes in lower case, for each of <see cref="Columns.Languages"/>: what is
/// in it is no name by itself.</summary>
internal sealed class Vocabulary(ImmutableArray<HashSet<string>> words)
{
    // A word met once may be a slip of the pen, or a name in an e-mail address.
    private const int Enough = 2;

    /// <summary>Whether <paramref name="form"/> is a word of the language.</summary>
    public bool Knows(int column, string form) => words[column].Contains(form.ToLowerInvariant());

    /// <summary>Reads the words of gzipped JSON Lines bitexts.</summary>
    public static Vocabulary Read(IEnumerable<string> paths)
    {
        var counts = Columns.Languages.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToImmutableArray();
        foreach (var path in paths) Count(path, counts);
        return new Vocabulary([.. counts.Select(
            count => count.Where(word => word.Value >= Enough).Select(word => word.Key).ToHashSet(StringComparer.Ordinal))]);
    }

    private static void Count(string path, ImmutableArray<Dictionary<string, int>> counts)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var column = 0; column < counts.Length; column++)
                if (row.RootElement.TryGetProperty(Columns.Languages[column], out var text)) Count(text.GetString()!, counts[column]);
        }
    }

    private static void Count(string text, Dictionary<string, int> counts)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLower(text[start])
                || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '@' or '/' or '-' or '_')))
                continue;
            var end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var next = end < text.Length ? text[end] : ' ';
            if (end - start > 2 && next is not ('@' or '/' or '_'))
            {
                var word = text[start..end];
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
            start = end;
        }
    }
}
