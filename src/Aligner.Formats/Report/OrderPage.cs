using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The stories by their names alone, in their order: whoever comes to it from the page of a story is sent on to the one before or
/// behind. So the pages of stories know nothing of each other, and a story more changes none but its own.</summary>
internal static class OrderPage
{
    /// <summary>Its name in the folder of a run.</summary>
    public const string FileName = "order.html";

    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(Asset.Load("base.css"), Asset.Load("page.js", "order.js"));

    /// <summary>The story before one or behind it, seen from its page.</summary>
    /// <param name="relation"><c>prev</c> or <c>next</c>.</param>
    /// <param name="story">The name of the story.</param>
    public static string LinkTo(string relation, string story) => $"../{FileName}#{relation}={Uri.EscapeDataString(story)}";

    /// <summary>Writes the page.</summary>
    /// <param name="model">The run.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, TextWriter output) =>
        Page.Write(output, $"{model.Words["stories"]} – aligner", "order", model.Version, model.LookOf(Look), html =>
        {
            html.Open("header", ("class", "top"));
            html.Open("nav", ("aria-label", html.Words["pages"]), ("class", "pages"));
            PageLinks.Write(html, model, FileName);
            html.Close();
            html.Element("h1", html.Words["stories"]);
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Open("ol", ("id", "stories"));
            foreach (var report in model.Stories)
            {
                html.Open("li");
                html.Open("a", ("href", StoryPage.LinkTo(report.Story)));
                html.Element("bdi", report.Story.Name);
                html.Close();
                html.Close();
            }
            html.Close();
            html.Close();
        }, model.Live, model.Words);
}
