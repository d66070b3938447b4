using System.Text.Json;

namespace Aligner.Quality;

/// <summary>
/// What <c>glossary suggest</c> finds of a gold glossary in one side of its articles: a row of gold is found where an alternative of
/// that side is a term or form; of the terms that gold has and something is offered for, the first translation must be one of gold's.
/// </summary>
/// <param name="Recall">0..1, optional rows left aside.</param>
/// <param name="Precision">0..1; an article's term counts once.</param>
internal sealed record SuggestionScore(double Recall, double Precision)
{
    /// <param name="gold">Rows <c>type⇥source|…⇥target|…⇥optional</c>.</param>
    /// <param name="found">Objects of <c>--format json</c>.</param>
    /// <param name="isReversed">Whether the articles are in the second language of gold.</param>
    public static SuggestionScore Of(IEnumerable<string> gold, IEnumerable<string> found, bool isReversed)
    {
        var rows = gold.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(row => row.Length > 2)
            .Select(row => (
                Source: Alternatives(row[isReversed ? 2 : 1]),
                Target: Alternatives(row[isReversed ? 1 : 2]),
                IsOptional: row.Length > 3 && row[3] == "optional"))
            .ToList();
        var translations = rows.SelectMany(row => row.Source.SelectMany(source => row.Target.Select(target => (source, target))))
            .ToLookup(pair => pair.source, pair => pair.target, StringComparer.Ordinal);
        var terms = new HashSet<string>(StringComparer.Ordinal);
        int right = 0, judged = 0;
        foreach (var line in found)
        {
            using var json = JsonDocument.Parse(line);
            var term = TermScore.Normal(json.RootElement.GetProperty("term").GetString()!);
            terms.Add(term);
            terms.UnionWith(json.RootElement.GetProperty("forms").EnumerateArray().Select(form => TermScore.Normal(form.GetString()!)));
            if (json.RootElement.GetProperty("open").GetBoolean() || !translations.Contains(term)) continue;
            judged++;
            var offer = json.RootElement.GetProperty("translations")[0].GetProperty("text").GetString()!;
            if (translations[term].Contains(TermScore.Normal(offer))) right++;
        }
        var needed = rows.Where(row => !row.IsOptional).ToList();
        return new SuggestionScore(Ratios.Of(needed.Count(row => row.Source.Any(terms.Contains)), needed.Count), Ratios.Of(right, judged));
    }

    private static string[] Alternatives(string cell) => [.. cell.Split('|').Select(TermScore.Normal)];
}
