using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Aligner.Text;

namespace Aligner.Tables;

/// <summary>Makes <c>Names/names.tsv.gz</c>: the rows that don't contradict each other, in ordinal order.</summary>
internal static class NameTableFile
{
    /// <summary>
    /// The rows to keep, by descending weight: one that shares a form with a kept row adds its other spellings to it
    /// if they agree in two languages, and is a homonym and dropped if not. Names in <paramref name="places"/> are known already.
    /// </summary>
    public static ImmutableArray<NameRow> Select(IEnumerable<NameRow> candidates, IEnumerable<PlaceRow> places)
    {
        var kept = new List<NameRow>();
        var owner = Columns.Languages.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToImmutableArray();
        foreach (var place in places) Keep(new NameRow("place", int.MaxValue, place.Forms));
        var known = kept.Count;
        foreach (var candidate in candidates.OrderByDescending(row => row.Weight).ThenBy(row => row.ToString(), StringComparer.Ordinal))
        {
            var owners = candidate.Forms
                .SelectMany((forms, column) => forms.Select(form => owner[column].GetValueOrDefault(Normalization.Fold(form), -1)))
                .ToList();
            var first = owners.Where(index => index >= 0).DefaultIfEmpty(-1).Min();
            if (first < 0) Keep(candidate);
            else if (first >= known && owners.All(index => index < 0 || index == first) && Agreement(kept[first], candidate) >= 2)
                Add(first, candidate);
        }
        return [.. kept.Skip(known).OrderBy(row => row.ToString(), StringComparer.Ordinal)];

        void Keep(NameRow row)
        {
            Own(row, kept.Count);
            kept.Add(row);
        }

        void Add(int index, NameRow row)
        {
            var forms = kept[index].Forms.Zip(row.Forms).Select(
                pair => (ImmutableArray<string>)[.. pair.First.Concat(pair.Second).DistinctBy(Normalization.Fold, StringComparer.Ordinal)]);
            kept[index] = kept[index] with { Forms = [.. forms] };
            Own(kept[index], index);
        }

        void Own(NameRow row, int index)
        {
            for (var column = 0; column < row.Forms.Length; column++)
                foreach (var form in row.Forms[column]) owner[column].TryAdd(Normalization.Fold(form), index);
        }
    }

    /// <summary>Writes the table: a comment with source and licence, the column names, the rows; gzip without name or time.</summary>
    public static void Write(IEnumerable<NameRow> rows, Stream stream)
    {
        using var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new StreamWriter(gzip, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(
            "# Names across languages. Made by tests/Aligner.Tables (dotnet run -- names) from EuroVoc and EU authority tables");
        writer.WriteLine(
            "# (Commission reuse terms), CLDR (Unicode-3.0), GeoNames (CC BY 4.0), iso-codes and libgweather (LGPL, names only),");
        writer.WriteLine("# KDE KGeography, eForms (CC BY 4.0) and Wikipedia titles of 2016 (wikidict, CC0).");
        writer.WriteLine($"type\t{string.Join('\t', Columns.Languages)}");
        foreach (var row in rows) writer.WriteLine(row);
    }

    private static int Agreement(NameRow one, NameRow other) =>
        one.Forms.Zip(other.Forms).Count(
            pair => pair.First.Select(Normalization.Fold).Intersect(pair.Second.Select(Normalization.Fold), StringComparer.Ordinal).Any());
}
