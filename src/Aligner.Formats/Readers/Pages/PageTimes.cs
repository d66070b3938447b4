using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The <c>time</c> elements of a page.</summary>
internal static class PageTimes
{
    private const string Beside = "nav,aside,footer,[role=complementary],[role=navigation]";

    /// <summary>The day the article was published: of a time that says so, else of the first behind the headline that stands not beside
    /// the article; null where the page has no such time.</summary>
    public static DateOnly? Published(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime]");
        if (times.FirstOrDefault(time => time.HasAttribute("pubdate")) is { } said && DayOf(said) is { } day) return day;
        var headline = page.QuerySelector("h1");
        return times
            .Where(time => headline is null || headline.CompareDocumentPosition(time).HasFlag(DocumentPositions.Following))
            .Where(time => time.Closest(Beside) is null)
            .Select(DayOf)
            .FirstOrDefault(day => day is not null);
    }

    private static DateOnly? DayOf(IElement time) => Metadata.Date(time.GetAttribute("datetime"));
}
