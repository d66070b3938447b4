using System.Collections.Immutable;

namespace Aligner.Tables;

/// <summary>A row of <c>places.tsv</c> of this project: a place and its forms written by hand.</summary>
/// <param name="Concept">ISO 3166-1 alpha-2 for a country, else a slug of the English name.</param>
/// <param name="Class">As in <see cref="Aligner.Languages.Place"/>.</param>
/// <param name="Forms">For each of <see cref="Columns.Languages"/>, the newspapers' form first.</param>
internal sealed record PlaceRow(string Concept, string Class, ImmutableArray<ImmutableArray<string>> Forms)
{
    /// <summary>The rows of the file; comment lines and the line of column names left out.</summary>
    /// <exception cref="FormatException">A row has the wrong number of columns.</exception>
    public static IEnumerable<PlaceRow> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#') || line.StartsWith("concept\t", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            if (cells.Length != 2 + Columns.Languages.Length)
                throw new FormatException($"{path}:{number}: {cells.Length} columns where {2 + Columns.Languages.Length} belong");
            yield return new PlaceRow(
                cells[0],
                cells[1],
                [.. cells[2..].Select(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray())]);
        }
    }
}
