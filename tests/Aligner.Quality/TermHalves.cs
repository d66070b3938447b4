using System.Globalization;

namespace Aligner.Quality;

/// <summary>
/// Terms by halves: a set's stories in turn to one half and the other, each half extracted alone and scored against its own rows of
/// gold. The least confidence of a concept is chosen on the one half and judged on the other; nothing else is chosen by a program.
/// Where a figure hangs on a few stories, the halves differ.
/// </summary>
internal static class TermHalves
{
    private static readonly string[] Halves = ["first", "second"];
    private const string Pair = "it-nl";
    private const int StepsOfConfidence = 20;

    /// <summary>The table of all sets at hand whose articles are named for their stories.</summary>
    public static string Table()
    {
        var lines = new List<string>
        {
            "| set | half | stories | strict F1 | type right | recall of titles | right at .9 | least confidence of the other half "
                + "| F1 with it |",
            "|---|---|---|---|---|---|---|---|---|",
        };
        foreach (var (name, articles, gold) in Sets()) lines.AddRange(Rows(name, articles, File.ReadAllLines(gold)));
        return string.Join('\n', lines);
    }

    private static IEnumerable<(string Name, string Articles, string Gold)> Sets()
    {
        var reports = Path.Combine(Repository.Gold, "reports");
        yield return ("reports never tuned on", Path.Combine(reports, "articles"), Path.Combine(reports, "glossary.it-nl.tsv"));
        if (Repository.Shared is not { } shared) yield break;
        var news = Path.Combine(shared, "eval", "ntrex-dev", "glossary");
        yield return ("news", Path.Combine(news, "articles"), Path.Combine(news, "gold.it-nl.tsv"));
        var wikinews = Path.Combine(shared, "eval", "wikinews-dev");
        yield return ("Wikinews", Path.Combine(wikinews, "articles"), Path.Combine(wikinews, "gold.it-nl.tsv"));
    }

    private static IEnumerable<string> Rows(string name, string articles, string[] gold)
    {
        var stories = Directory.GetFiles(articles).GroupBy(file => Path.GetFileName(file).Split('.')[0])
            .OrderBy(story => story.Key, StringComparer.Ordinal)
            .ToList();
        var halves = Halves.Select((half, at) => Half.Of([.. stories.Where((_, story) => story % Halves.Length == at)], gold)).ToList();
        foreach (var (at, half) in halves.Index())
        {
            var (score, least) = (half.Score(0), halves[1 - at].BestLeast());
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Halves[at]} | {half.Stories} | {score.F1:0.000} | {score.TypeAccuracy:0.000} | {score.TitleRecall:0.000} "
                    + $"| {score.RightWhereSure:0.000} | {least:0.00} | {half.Score(least).F1:0.000} |");
        }
    }

    private sealed record Half(int Stories, IReadOnlyList<string> Gold, IReadOnlyList<string> Found)
    {
        public static Half Of(IReadOnlyList<IGrouping<string, string>> stories, string[] gold)
        {
            var names = stories.Select(story => story.Key).ToHashSet(StringComparer.Ordinal);
            return new Half(
                names.Count,
                [.. gold.Where(row => row.Split('\t') is { Length: > 4 } cells && cells[4].Split(',').Any(names.Contains))],
                [.. EvaluationSets.Concepts(stories.SelectMany(story => story).Order(StringComparer.Ordinal), Pair)]);
        }

        public TermScore Score(double least) => TermScore.Of(
            Gold, Found.Where(row => double.Parse(row.Split('\t')[4], CultureInfo.InvariantCulture) >= least));

        // The lowest of those that do as well.
        public double BestLeast() => Enumerable.Range(0, StepsOfConfidence).Select(step => (double)step / StepsOfConfidence)
            .MaxBy(least => Score(least).F1);
    }
}
