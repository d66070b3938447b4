using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Aligner.Tables;

/// <summary>One thing and what it is called, from <c>names.jsonl.gz</c> or <c>places.jsonl.gz</c>.</summary>
/// <param name="Source">The data set it comes from: <c>eurovoc</c>, <c>cldr_names</c>, <c>wikidict</c> …</param>
/// <param name="Type"><c>place</c>, <c>institution</c>, <c>person</c>, <c>wiki</c> (unclassified) … as the data says it.</param>
/// <param name="Support">How many records of the source say so; 1 where it isn't told.</param>
/// <param name="Forms">For each of <see cref="Columns.Languages"/> the forms as they stand in the data; empty where it has none.</param>
internal sealed record TrainingName(string Source, string Type, int Support, ImmutableArray<ImmutableArray<string>> Forms)
{
    /// <summary>The rows of a gzipped JSON Lines file, in its order; <paramref name="type"/> where a row names none.</summary>
    public static IEnumerable<TrainingName> Read(string path, string type)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            yield return new TrainingName(
                root.GetProperty("src").GetString()!,
                root.TryGetProperty("type", out var named) ? named.GetString()! : type,
                root.TryGetProperty("n", out var support) ? support.GetInt32() : 1,
                [.. Columns.Languages.Select(language => FormsIn(root, language))]);
        }
    }

    private static ImmutableArray<string> FormsIn(JsonElement row, string language)
    {
        if (!row.TryGetProperty(language, out var forms)) return [];
        return forms.ValueKind == JsonValueKind.Array
            ? [.. forms.EnumerateArray().Select(form => form.GetString()!)]
            : [forms.GetString()!];
    }
}
