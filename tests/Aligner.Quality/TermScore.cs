using System.Globalization;
using System.Text;

namespace Aligner.Quality;

/// <summary>
/// Strict precision, recall and F1 of glossary rows. A gold row may list alternatives parted by <c>|</c>, any of which
/// counts; a row marked <c>optional</c> is no miss when absent and no error when present.
/// </summary>
/// <param name="Precision">0..1.</param>
/// <param name="Recall">0..1, optional rows left aside.</param>
/// <param name="TypeAccuracy">0..1, of the rows of gold that were found.</param>
/// <param name="RightWhereSure">0..1, of the rows found at <see cref="Sure"/> or more: those that are right in both terms, their
/// boundaries and their type.</param>
/// <param name="TitleRecall">0..1, <paramref name="Recall"/> of titles alone.</param>
internal sealed record TermScore(double Precision, double Recall, double TypeAccuracy, double RightWhereSure, double TitleRecall)
{
    private const double Sure = 0.9;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Ratios.F1(Precision, Recall);

    /// <param name="gold">Rows <c>type⇥source|…⇥target|…⇥optional</c>.</param>
    /// <param name="found">Rows of <c>aligner export --to tsv</c>.</param>
    public static TermScore Of(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var types = new Dictionary<(string, string), string>();
        var sure = new HashSet<(string, string)>();
        foreach (var row in Rows(found))
        {
            var pair = (Normal(row[1]), Normal(row[2]));
            types[pair] = row[0];
            if (double.Parse(row[4], CultureInfo.InvariantCulture) >= Sure) sure.Add(pair);
        }
        var good = new HashSet<(string, string)>();
        var right = new HashSet<(string, string)>();
        int need = 0, hit = 0, typed = 0, titles = 0, titlesHit = 0;
        foreach (var row in Rows(gold))
        {
            var alternatives = row[1]
                .Split('|')
                .SelectMany(source => row[2].Split('|').Select(target => (Normal(source), Normal(target))))
                .Where(types.ContainsKey)
                .ToList();
            good.UnionWith(alternatives);
            right.UnionWith(alternatives.Where(pair => types[pair] == row[0] && sure.Contains(pair)));
            if (row.Length > 3 && row[3] == "optional") continue;
            need++;
            if (row[0] == "title") titles++;
            if (alternatives.Count == 0) continue;
            hit++;
            if (row[0] == "title") titlesHit++;
            if (alternatives.Any(pair => types[pair] == row[0])) typed++;
        }
        return new TermScore(
            Ratios.Of(good.Count, types.Count), Ratios.Of(hit, need), Ratios.Of(typed, hit),
            Ratios.Of(right.Count, sure.Count), Ratios.Of(titlesHit, titles));
    }

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(row => row.Length > 2);

    /// <summary>A term without what two spellings of it may differ in: case, apostrophes, spaces.</summary>
    public static string Normal(string term) =>
        string.Join(' ', term.Normalize(NormalizationForm.FormC)
            .Replace('’', '\'')
            .ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
