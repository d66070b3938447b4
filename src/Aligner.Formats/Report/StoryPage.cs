using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Articles;
using Aligner.Corrections;
using Aligner.Formats.Files;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>
/// The page of a story: its versions side by side, what belongs together on one row, what stands alone visible as such,
/// terms highlighted, facts that don't agree flagged, everything correctable.
/// </summary>
internal static class StoryPage
{
    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(
        Asset.Load("base.css", "story.css"), Asset.Load("page.js", "conceptwords.js", "corrections.js", "story.js"));

    /// <summary>Where the page of a story lies, seen from the index.</summary>
    public static string PathOf(Story story) => $"stories/{OutputName.Of(story.Name)}.html";

    /// <summary>The link to it from the index.</summary>
    internal static string LinkTo(Story story) => LinkTo(story.Name);

    /// <summary>Likewise, by the story's name.</summary>
    internal static string LinkTo(string name) => $"stories/{Uri.EscapeDataString(OutputName.Of(name))}.html";

    /// <summary>Writes the page of a story of the model.</summary>
    /// <param name="model">The whole run: the page links to its other stories.</param>
    /// <param name="report">The story.</param>
    /// <param name="output">Where to; left open.</param>
    /// <returns>What the index says of it.</returns>
    public static StorySummary Write(ReportModel model, AlignedStory report, TextWriter output)
    {
        var layout = StoryLayout.Of(report);
        var pins = new StoryPins(model, report, layout);
        var rows = new StoryRows(model, layout, pins);
        var terms = new StoryTerms(model, layout, rows.Facts);
        Page.Write(output, $"{report.Story.Name} – aligner", "story", model.Version, model.LookOf(Look, "../"), html =>
        {
            WriteHeader(html, model, report, layout, rows);
            WriteTools(html, rows, terms);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            rows.Write(html);
            terms.Write(html);
            html.Close();
            KeysDialog.Write(html, html.Words["keys-and-signs"], model.Live is null ? Keys : LiveKeys, Signs);
            html.Json("data", Data(model, report, layout, pins));
        }, model.Live, model.Words);
        return new StorySummary(report, rows.DifferenceCount, rows.UnsureCount);
    }

    private static void WriteHeader(HtmlWriter html, ReportModel model, AlignedStory report, StoryLayout layout, StoryRows rows)
    {
        html.Open("header", ("class", "top"));
        if (model.HasIndex) WritePages(html, model, report.Story);
        html.Open("h1");
        html.Element("bdi", report.Story.Name);
        html.Close();
        html.Open("p", ("class", "summary"));
        var first = true;
        foreach (var item in Summary(html.Words, report, layout, rows))
        {
            if (!first) html.Element("span", " · ", ("aria-hidden", "true"), ("class", "dot"));
            html.Element("span", item);
            first = false;
        }
        html.Close();
        WriteMessages(html, model, layout);
        AlignmentPicture.Write(
            html,
            layout,
            html.Words["alignment-in", html.Words["versions-count", layout.Columns.Length], html.Words["rows-count", layout.Rows.Length]]);
        WriteLegend(html);
        html.Close();
    }

    // What the colours and lines of the picture and of the rows' edges mean.
    private static void WriteLegend(HtmlWriter html)
    {
        html.Open("ul", ("class", "legend"), ("aria-label", html.Words["legend"]));
        foreach (var kind in (ReadOnlySpan<string>)["high", "fair", "low", "alone", "crossing", "pinned"])
            html.Element("li", html.Words[$"legend-{kind}"], ("class", kind));
        html.Close();
    }

    private static void WritePages(HtmlWriter html, ReportModel model, Story story)
    {
        html.Open("nav", ("aria-label", html.Words["pages"]), ("class", "pages"));
        PageLinks.Write(html, model, null);
        html.Open("span", ("class", "spring"));
        html.Close();
        foreach (var (relation, text) in (ReadOnlySpan<(string, string)>)[("prev", "previous-story"), ("next", "next-story")])
            html.Element("a", html.Words[text], ("href", OrderPage.LinkTo(relation, story.Name)), ("rel", relation));
        html.Close();
    }

    /// <summary>What the run said of the story's articles, with the row each message means.</summary>
    private static void WriteMessages(HtmlWriter html, ReportModel model, StoryLayout layout)
    {
        var messages = layout.Columns.Index()
            .SelectMany(column => model.Index.MessagesOf(column.Item.Path)
                .Select(diagnostic => (Diagnostic: diagnostic, Column: column.Index)))
            .ToArray();
        if (messages.Length == 0) return;
        html.Open("ul", ("class", "messages"), ("aria-label", html.Words["messages"]));
        foreach (var (diagnostic, column) in messages)
        {
            // Where the script runs, it lists what does not fit with what can be done about it.
            var isMisfit = diagnostic.Code == PinnedAlignment.MisfitCode;
            html.Open("li", ("class", diagnostic.Severity.ToString().ToLowerInvariant()), ("data-misfit", isMisfit ? "" : null));
            html.Element("bdi", html.Words.Say(diagnostic.Reason), ("lang", Wording.OwnLanguageOf(diagnostic.Reason)));
            var paragraph = diagnostic.Line == 0
                ? null
                : layout.Columns[column].Paragraphs.LastOrDefault(paragraph => paragraph.Line <= diagnostic.Line);
            var row = paragraph is null ? -1 : layout.Rows.ToList().FindIndex(row => row.Cells[column].Contains(paragraph.Index));
            html.Text(" ");
            if (row >= 0)
                html.Element(
                    "a",
                    html.Words["row-number", row + 1],
                    ("href", $"#r{(row + 1).ToString(CultureInfo.InvariantCulture)}"));
            else html.Element("bdi", diagnostic.Path);
            html.Close();
        }
        html.Close();
    }

    private static IEnumerable<string> Summary(Wording words, AlignedStory report, StoryLayout layout, StoryRows rows)
    {
        yield return StoryFigures.KindOf(report.Story, words);
        yield return words["rows-count", layout.Rows.Length];
        if (Count(RowKind.Omission) is > 0 and var omissions) yield return words["omissions-count", omissions];
        if (Count(RowKind.Addition) is > 0 and var additions) yield return words["additions-count", additions];
        if (Count(RowKind.Partial) is > 0 and var partial) yield return words["partial-count", partial];
        if (Count(RowKind.Noise) is > 0 and var noise) yield return words["noise-count", noise];
        if (layout.Rows.Count(row => row.IsCrossing) is > 0 and var crossing) yield return words["crossing-count", crossing];
        if (rows.CheckedCount > 0) yield return words["rows-checked", rows.CheckedCount];
        if (rows.FlagCount > 0) yield return words["facts-count", rows.FlagCount];
        var figures = StoryFigures.Of(layout);
        yield return words["coverage-is", Page.Percent(figures.Share)];
        yield return words["confidence-is", Page.Percent(figures.Confidence)];

        int Count(RowKind kind) => layout.Rows.Count(row => row.Kind == kind);
    }

    private static void WriteTools(HtmlWriter html, StoryRows rows, StoryTerms terms)
    {
        // Hidden until the script runs: without it none of this would work.
        html.Open(
            "div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", html.Words["tools"]), ("hidden", ""));
        FilterTools.WriteSearch(html, html.Words["search-languages"]);
        html.Open("div", ("class", "choice"), ("role", "group"), ("aria-label", html.Words["rows-shown"]));
        Toggle(html, "all", html.Words["all"], null, pressed: true);
        Toggle(html, "differs", html.Words["differences"], rows.DifferenceCount, pressed: false);
        Toggle(html, "unsure", html.Words["low-confidence"], rows.UnsureCount, pressed: false);
        html.Close();
        html.Open("div", ("class", "kinds"), ("role", "group"), ("aria-label", html.Words["rows-with"]));
        foreach (var (type, count) in terms.CountByType) TypeToggle(html, type, count);
        html.Close();
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        html.Open("div", ("class", "steps"), ("role", "group"), ("aria-label", html.Words["go-to-row"]));
        html.Element(
            "button",
            "↑",
            ("type", "button"),
            ("id", "previous"),
            ("aria-label", html.Words["previous-row"]),
            ("title", $"{html.Words["previous-row"]} (k)"));
        html.Element(
            "button",
            "↓",
            ("type", "button"),
            ("id", "next"),
            ("aria-label", html.Words["next-row"]),
            ("title", $"{html.Words["next-row"]} (j)"));
        html.Close();
        CorrectionTools.Write(html);
        html.Element(
            "button", "?", ("type", "button"), ("id", "help"), ("aria-label", html.Words["keys"]), ("title", html.Words["keys-key"]));
        html.Close();
    }

    private static void Toggle(HtmlWriter html, string show, string label, int? count, bool pressed)
    {
        html.Open("button", ("type", "button"), ("data-show", show), ("aria-pressed", pressed ? "true" : "false"));
        html.Text(label);
        if (count is { } number) html.Element("span", number.ToString(CultureInfo.InvariantCulture), ("class", "count"));
        html.Close();
    }

    private static void TypeToggle(HtmlWriter html, ConceptType type, int count)
    {
        html.Open("button", ("type", "button"), ("data-type", type.Word()), ("aria-pressed", "false"), ("class", type.Word()));
        html.Element("span", html.Words.Many(type), ("class", "word"));
        html.Element("span", count.ToString(CultureInfo.InvariantCulture), ("class", "count"));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("j  k", "key-row"),
        ("n  p", "key-difference"),
        ("s  S", "key-sentence"),
        ("t  T", "key-term"),
        ("/", "key-search"),
        ("a  d  l", "key-show"),
        ("c", "key-correct"),
        ("y", "key-check"),
        ("m", "key-merge"),
        ("[  ]", "key-move"),
        ("x", "key-unlink"),
        ("|", "key-split"),
        ("u", "key-undo"),
        ("?", "key-keys"),
        ("Esc", "key-escape"),
    ];

    // To be added, a term needs the program.
    private static readonly ImmutableArray<(string Key, string Does)> LiveKeys = [.. Keys, ("+", "key-add-selected")];

    private static readonly ImmutableArray<(string Sign, string Means)> Signs =
    [
        ("⚑", "sign-missing"),
        ("⇅", "sign-order"),
        ("✓  ✎  ↺", "sign-marks"),
        ("│  ┆  ┊", "sign-grades"),
        ("┈┈", "sign-lone"),
    ];

    private static string Data(ReportModel model, AlignedStory report, StoryLayout layout, StoryPins pins) => new JsonObject
    {
        ["home"] = model.HasIndex ? "../" : null,
        ["story"] = report.Story.Name,
        ["columns"] = layout.Columns.Select(article => new JsonObject
        {
            ["path"] = article.Path,
            ["text"] = TextSignature.Of(article),
            ["keys"] = ParagraphKey.Of(article).ToJson(),
            ["language"] = article.Language.Language.Value,
            ["name"] = model.NameOf(article.Language.Language),
            ["lengths"] = article.Paragraphs.Select(paragraph => paragraph.Text.Length).ToJson(),
        }).ToJson(),
        ["ties"] = layout.Ties.Select(tie => new JsonObject
        {
            ["source"] = tie.Source,
            ["target"] = tie.Target,
            ["beads"] = tie.Alignment.Paragraphs.Beads
                .Select(bead => new JsonArray(bead.Source.ToJson(), bead.Target.ToJson()))
                .ToJson(),
        }).ToJson(),
        ["pins"] = pins.Data.ToJson(),
    }.ToJsonString();
}
