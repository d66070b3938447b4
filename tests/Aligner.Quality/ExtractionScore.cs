using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Formats.Readers;
using Aligner.Formats.Readers.Pages;

namespace Aligner.Quality;

/// <summary>
/// How much of the articles of real pages is read, and how much beside them: precision and recall of runs of four words, a mean over
/// pages, as the benchmark's own <c>evaluate.py</c> computes them. Its true texts have no headlines.
/// </summary>
/// <param name="Precision">Of the runs that were read, those of the articles, 0..1.</param>
/// <param name="Recall">Of the articles' runs, those that were read, 0..1.</param>
internal sealed partial record ExtractionScore(double Precision, double Recall)
{
    private const int Run = 4;

    /// <summary>The score on a checkout of the benchmark.</summary>
    public static ExtractionScore Of(string checkout)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(checkout, "ground-truth.json")));
        var pages = truth.RootElement.EnumerateObject().AsParallel().AsOrdered()
            .Select(page => Page(
                page.Value.GetProperty("articleBody").GetString()!,
                Body(InputFile.At(Path.Combine(checkout, "html", $"{page.Name}.html.gz")))))
            .ToList();
        return new ExtractionScore(
            pages.Select(page => page.Precision).OfType<double>().Average(), pages.Select(page => page.Recall).OfType<double>().Average());
    }

    /// <summary>What the table shows.</summary>
    public IReadOnlyList<Figure> Figures() =>
    [
        new Figure("precision", Precision), new Figure("recall", Recall),
        new Figure("F1", 2 * Precision * Recall / (Precision + Recall), Floors.Pages),
    ];

    private static string Body(InputFile file) => string.Join(
        '\n', PageReading.Of(PageDecoder.Decode(file.ReadAll()).Text, file.Limits).Article.Body.Select(block => block.Text));

    // A side without runs says nothing of its measure.
    private static (double? Precision, double? Recall) Page(string wanted, string read)
    {
        var (right, found) = (Runs(wanted), Runs(read));
        var shared = found.Sum(run => Math.Min(run.Value, right.GetValueOrDefault(run.Key)));
        return (
            found.Count == 0 ? null : (double)shared / found.Values.Sum(), right.Count == 0 ? null : (double)shared / right.Values.Sum());
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        return Enumerable.Range(0, words.Count == 0 ? 0 : Math.Max(1, words.Count - Run + 1))
            .Select(start => string.Join(' ', words.Skip(start).Take(Run)))
            .CountBy(run => run)
            .ToDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
