using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The links between the pages, at the top of each.</summary>
internal static class PageLinks
{
    /// <summary>Writes the links.</summary>
    /// <param name="html">Inside the navigation.</param>
    /// <param name="model">The run.</param>
    /// <param name="current">The page they stand on; null for a page below.</param>
    public static void Write(HtmlWriter html, ReportModel model, string? current)
    {
        Link(html, html.Words["stories"], "index.html", current);
        if (!model.Glossaries.IsEmpty) Link(html, html.Words["glossary"], "glossary.html", current);
        if (model.Live is not null) Link(html, html.Words["review"], "review.html", current);
    }

    private static void Link(HtmlWriter html, string text, string page, string? current) => html.Element(
        "a",
        text,
        ("href", current is null ? $"../{page}" : page),
        ("aria-current", page == current ? "page" : null));
}
