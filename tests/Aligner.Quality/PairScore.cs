namespace Aligner.Quality;

/// <summary>F1 of article pairs, and how many of those found have the right kind.</summary>
internal static class PairScore
{
    /// <param name="gold">Rows <c>it-nl⇥fileA⇥fileB[⇥kind]</c>.</param>
    /// <param name="found">Rows of <c>aligner pair</c>.</param>
    public static (double F1, double Kind) Of(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var wanted = Rows(gold);
        var got = Rows(found);
        var both = wanted.Keys.Where(got.ContainsKey).ToList();
        return (
            Ratios.F1(Ratios.Of(both.Count, got.Count), Ratios.Of(both.Count, wanted.Count)),
            Ratios.Of(both.Count(pair => wanted[pair] == got[pair]), both.Count));
    }

    private static Dictionary<string, string> Rows(IEnumerable<string> lines) => lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(
            row => string.Join(' ', row.Skip(1).Take(2).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)),
            row => row.Length > 3 ? row[3] : "",
            StringComparer.Ordinal);
}
