using System.Collections.Frozen;
using System.Globalization;
using Aligner.Articles;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>A side of a piece of evidence: where it stands and what it says.</summary>
/// <param name="Article">The article; null when the run does not hold it (an older run's evidence).</param>
/// <param name="Place"><c>path:line</c>.</param>
/// <param name="Text">The paragraph on that line; null when the run does not hold it.</param>
internal sealed record Quotation(Article? Article, string Place, string? Text);

/// <summary>Finds the text that <see cref="Evidence"/> points to.</summary>
internal sealed class Quotations
{
    private readonly FrozenDictionary<string, Article> articles;

    /// <summary>Over all articles of a run.</summary>
    public Quotations(ReportModel model) => articles = model.Stories
        .SelectMany(report => report.Story.Articles)
        .Concat(model.Unpaired)
        .DistinctBy(article => article.Path, StringComparer.Ordinal)
        .ToFrozenDictionary(article => article.Path, StringComparer.Ordinal);

    /// <summary>What stands at <paramref name="place"/>, <c>path:line</c>.</summary>
    public Quotation At(string place)
    {
        var colon = place.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            return new Quotation(null, place, null);
        if (!articles.TryGetValue(place[..colon], out var article)) return new Quotation(null, place, null);
        return new Quotation(article, place, article.Paragraphs.LastOrDefault(paragraph => paragraph.Line <= line)?.Text);
    }
}
