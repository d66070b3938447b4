using System.Globalization;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The first page: every story with its versions, how well it is aligned, and what the user should know.</summary>
internal static class IndexPage
{
    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(
        Asset.Load("base.css", "index.css"), Asset.Load("page.js", "conceptwords.js", "search.js", "index.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="model">The run.</param>
    /// <param name="stories">What writing the pages of its stories gave, in their order.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, IReadOnlyList<StorySummary> stories, TextWriter output) =>
        Write(model, stories, IndexParts.Made(model, stories), output);

    /// <summary>Writes the page, of which parts may be known already.</summary>
    /// <param name="model">The run.</param>
    /// <param name="stories">What writing the pages of its stories gave, in their order.</param>
    /// <param name="parts">What it says of each.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, IReadOnlyList<StorySummary> stories, IndexParts parts, TextWriter output) =>
        Page.Write(output, $"{model.Words["stories"]} – aligner", "index", model.Version, model.LookOf(Look), html =>
        {
            WriteHeader(html, model);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Element(
                "section", "", ("id", "found"), ("aria-label", html.Words["found"]), ("hidden", ""));
            html.Open("ol", ("class", "stories"));
            for (var i = 0; i < stories.Count; i++) WriteStory(html, model, stories[i], parts.Glance(i));
            html.Close();
            WriteUnpaired(html, model);
            WriteDiagnostics(html, model);
            html.Close();
            if (model.Live is null && SearchData.Fits(stories))
                html.Json("texts", json => SearchData.Write(json, model, stories.Count, parts.Texts), default);
        }, model.Live, model.Words);

    private static void WriteHeader(HtmlWriter html, ReportModel model)
    {
        html.Open("header", ("class", "top"));
        html.Open("nav", ("aria-label", html.Words["pages"]), ("class", "pages"));
        PageLinks.Write(html, model, "index.html");
        html.Close();
        html.Element("h1", html.Words["stories"]);
        html.Open("p", ("class", "summary"));
        var articles = model.Stories.Sum(report => report.Story.Articles.Length) + model.Unpaired.Length;
        var parts = new List<string>
        {
            html.Words["stories-count", model.Stories.Length],
            html.Words["articles-count", articles],
            html.Words["concepts-found", model.Concepts.Count()],
        };
        var languages = model.Stories.SelectMany(report => report.Story.Articles)
            .Concat(model.Unpaired)
            .CountBy(article => article.Language.Language)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key);
        parts.AddRange(languages.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {model.NameOf(pair.Key)}")));
        html.Text(string.Join(" · ", parts));
        html.Close();
        html.Open("label", ("class", "search"), ("hidden", ""), ("id", "search-label"));
        html.Element("span", html.Words["search-everything"], ("class", "vh"));
        html.Open(
            "input", ("type", "search"), ("id", "search"), ("placeholder", "it:ministro nl:minister  /"),
            ("title", html.Words["search-how"]), ("autocomplete", "off"), ("spellcheck", "false"));
        html.Close();
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        html.Close();
    }

    private static void WriteStory(HtmlWriter html, ReportModel model, StorySummary summary, StoryGlance glance)
    {
        var (report, differences, unsure) = summary;
        var link = StoryPage.LinkTo(report.Story);
        html.Open("li", ("class", "story"), ("data-story", report.Story.Name));
        html.Open("h2");
        html.Open("a", ("href", link));
        html.Element("bdi", report.Story.Name);
        html.Close();
        html.Element("span", StoryFigures.KindOf(report.Story, html.Words), ("class", "kind"));
        html.Close();
        html.Open("ul", ("class", "versions"));
        foreach (var article in report.Story.Articles)
        {
            html.Open("li");
            html.Element("span", model.NameOf(article.Language.Language), ("class", "language"));
            html.Element("span", article.Headline(), ("class", "headline"), ("lang", article.Language.Language.Value), ("dir", "auto"));
            html.Element("bdi", article.Path, ("class", "path"));
            html.Close();
        }
        html.Close();
        AlignmentPicture.Write(html, glance, html.Words["alignment-of", report.Story.Name]);
        html.Open("dl", ("class", "figures"));
        Figure(html, html.Words["coverage"], Page.Percent(glance.Share), null);
        Figure(html, html.Words["confidence"], Page.Percent(glance.Confidence), Grade.Of(glance.Confidence));
        Figure(html, html.Words["rows"], glance.Rows.ToString(CultureInfo.InvariantCulture), null);
        Figure(html, html.Words["differences"], differences.ToString(CultureInfo.InvariantCulture), null);
        if (unsure > 0) Figure(html, html.Words["to-check"], unsure.ToString(CultureInfo.InvariantCulture), "low");
        if (glance.Checked > 0)
            Figure(html, html.Words["checked"], html.Words["checked-of", glance.Checked, glance.Rows], null);
        if (WarningsOf(model, report.Story) is > 0 and var warnings)
            Figure(html, html.Words["warnings"], warnings.ToString(CultureInfo.InvariantCulture), "low");
        html.Close();
        html.Close();
    }

    private static void Figure(HtmlWriter html, string name, string value, string? grade)
    {
        html.Open("div");
        html.Element("dt", name);
        html.Element("dd", value, ("class", grade));
        html.Close();
    }

    private static int WarningsOf(ReportModel model, Story story) =>
        story.Articles.SelectMany(article => model.Index.MessagesOf(article.Path))
            .Count(diagnostic => diagnostic.Severity != Severity.Info);

    private static void WriteUnpaired(HtmlWriter html, ReportModel model)
    {
        if (model.Unpaired.IsEmpty) return;
        html.Open("section", ("class", "unpaired"), ("aria-labelledby", "unpaired"));
        html.Element("h2", html.Words["unpaired"], ("id", "unpaired"));
        html.Open("ul", ("class", "versions"));
        foreach (var article in model.Unpaired)
        {
            html.Open("li");
            html.Element("span", model.NameOf(article.Language.Language), ("class", "language"));
            if (model.SuggestionPages.TryGetValue(article.Path, out var page))
            {
                html.Open("a", ("href", page), ("class", "headline"), ("lang", article.Language.Language.Value), ("dir", "auto"));
                html.Text(article.Headline());
                html.Close();
            }
            else
                html.Element("span", article.Headline(), ("class", "headline"), ("lang", article.Language.Language.Value), ("dir", "auto"));
            html.Element("bdi", article.Path, ("class", "path"));
            html.Close();
        }
        html.Close();
        html.Close();
    }

    private static void WriteDiagnostics(HtmlWriter html, ReportModel model)
    {
        if (model.Diagnostics.IsEmpty) return;
        html.Open("section", ("class", "diagnostics"), ("aria-labelledby", "diagnostics"));
        html.Element("h2", html.Words["messages"], ("id", "diagnostics"));
        html.Open("ul");
        foreach (var diagnostic in model.Diagnostics)
        {
            html.Open("li", ("class", diagnostic.Severity.ToString().ToLowerInvariant()));
            html.Element("bdi", diagnostic.Place);
            html.Text(": ");
            html.Element("bdi", html.Words.Say(diagnostic.Told), ("lang", Wording.OwnLanguageOf(diagnostic.Reason)));
            html.Close();
        }
        html.Close();
        html.Close();
    }
}
