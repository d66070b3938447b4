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
        // In the order of the page, so that what stands behind the headline is found without asking each.
        var marks = page.QuerySelectorAll("h1,time[datetime]").ToList();
        return marks.Skip(marks.FindIndex(mark => mark.LocalName == "h1") + 1)
            .Where(mark => mark.LocalName == "time" && mark.Closest(Beside) is null)
            .Select(DayOf)
            .FirstOrDefault(day => day is not null);
    }

    private static DateOnly? DayOf(IElement time) => Metadata.Date(time.GetAttribute("datetime"));
}
