using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
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
        var rows = new StoryRows(model, layout);
        var terms = new StoryTerms(model, report.Story, layout, rows.Facts);
        Page.Write(output, $"{report.Story.Name} – aligner", "story", model.Version, Look, html =>
        {
            WriteHeader(html, model, report, layout, rows);
            WriteTools(html, rows, terms);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            rows.Write(html);
            terms.Write(html);
            html.Close();
            KeysDialog.Write(html, "Keys and signs", Keys, Signs);
            html.Json("data", Data(model, report, layout));
        }, model.Live);
        return new StorySummary(report, layout, rows.DifferenceCount, rows.UnsureCount);
    }

    private static void WriteHeader(HtmlWriter html, ReportModel model, AlignedStory report, StoryLayout layout, StoryRows rows)
    {
        html.Open("header", ("class", "top"));
        if (model.HasIndex) WritePages(html, model, report);
        html.Open("h1");
        html.Element("bdi", report.Story.Name);
        html.Close();
        html.Open("p", ("class", "summary"));
        var first = true;
        foreach (var item in Summary(report, layout, rows))
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
            $"Alignment of {Page.Count(layout.Columns.Length, "version")} in {Page.Count(layout.Rows.Length, "row")}",
            link: true);
        html.Close();
    }

    private static void WritePages(HtmlWriter html, ReportModel model, AlignedStory report)
    {
        html.Open("nav", ("aria-label", "Pages"), ("class", "pages"));
        PageLinks.Write(html, model, null);
        html.Open("span", ("class", "spring"));
        html.Close();
        var place = model.Index.PlaceOf(report);
        WriteNeighbour(html, model, place - 1, "prev", "← Previous story");
        WriteNeighbour(html, model, place + 1, "next", "Next story →");
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
        html.Open("ul", ("class", "messages"), ("aria-label", "Messages"));
        foreach (var (diagnostic, column) in messages)
        {
            html.Open("li", ("class", diagnostic.Severity.ToString().ToLowerInvariant()));
            html.Element("bdi", diagnostic.Message);
            var paragraph = diagnostic.Line == 0
                ? null
                : layout.Columns[column].Paragraphs.LastOrDefault(paragraph => paragraph.Line <= diagnostic.Line);
            var row = paragraph is null ? -1 : layout.Rows.ToList().FindIndex(row => row.Cells[column].Contains(paragraph.Index));
            html.Text(" ");
            if (row >= 0)
                html.Element(
                    "a",
                    $"row {(row + 1).ToString(CultureInfo.InvariantCulture)}",
                    ("href", $"#r{(row + 1).ToString(CultureInfo.InvariantCulture)}"));
            else html.Element("bdi", diagnostic.Path);
            html.Close();
        }
        html.Close();
    }

    private static void WriteNeighbour(HtmlWriter html, ReportModel model, int place, string relation, string text)
    {
        if (place < 0 || place >= model.Stories.Length) return;
        html.Element(
            "a", text, ("href", $"../{LinkTo(model.Stories[place].Story)}"), ("rel", relation), ("title", model.Stories[place].Story.Name));
    }

    private static IEnumerable<string> Summary(AlignedStory report, StoryLayout layout, StoryRows rows)
    {
        yield return StoryFigures.KindOf(report.Story);
        yield return Page.Count(layout.Rows.Length, "row");
        var kinds = layout.Rows.CountBy(row => row.Kind).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (kinds.TryGetValue(RowKind.Omission, out var omissions)) yield return Page.Count(omissions, "omission");
        if (kinds.TryGetValue(RowKind.Addition, out var additions)) yield return Page.Count(additions, "addition");
        if (kinds.TryGetValue(RowKind.Partial, out var partial)) yield return $"{partial} in some versions only";
        if (kinds.TryGetValue(RowKind.Noise, out var noise)) yield return $"{noise} noise";
        if (layout.Rows.Count(row => row.IsCrossing) is > 0 and var crossing) yield return $"{crossing} out of order";
        if (rows.FlagCount > 0) yield return Page.Count(rows.FlagCount, "fact that differs", "facts that differ");
        var figures = StoryFigures.Of(layout);
        yield return $"coverage {Page.Percent(figures.Share)}";
        yield return $"confidence {Page.Percent(figures.Confidence)}";
    }

    private static void WriteTools(HtmlWriter html, StoryRows rows, StoryTerms terms)
    {
        // Hidden until the script runs: without it none of this would work.
        html.Open(
            "div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", "Search, filter and correct"), ("hidden", ""));
        FilterTools.WriteSearch(html, "Search in all languages");
        html.Open("div", ("class", "choice"), ("role", "group"), ("aria-label", "Rows shown"));
        Toggle(html, "all", "All", null, pressed: true);
        Toggle(html, "differs", "Differences", rows.DifferenceCount, pressed: false);
        Toggle(html, "unsure", "Low confidence", rows.UnsureCount, pressed: false);
        html.Close();
        html.Open("div", ("class", "kinds"), ("role", "group"), ("aria-label", "Rows with a kind of term"));
        foreach (var (type, count) in terms.CountByType) TypeToggle(html, type, count);
        html.Close();
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        html.Open("div", ("class", "steps"), ("role", "group"), ("aria-label", "Go to row"));
        html.Element("button", "↑", ("type", "button"), ("id", "previous"), ("aria-label", "Previous row"), ("title", "Previous row (k)"));
        html.Element("button", "↓", ("type", "button"), ("id", "next"), ("aria-label", "Next row"), ("title", "Next row (j)"));
        html.Close();
        CorrectionTools.Write(html);
        html.Element("button", "?", ("type", "button"), ("id", "help"), ("aria-label", "Keys"), ("title", "Keys (?)"));
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
        html.Element("span", type.Plural(), ("class", "word"));
        html.Element("span", count.ToString(CultureInfo.InvariantCulture), ("class", "count"));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("j  k", "next and previous row"),
        ("n  p", "next and previous difference"),
        ("s  S", "next and previous sentence of the row, with what it is aligned to"),
        ("t  T", "next and previous term of the row"),
        ("/", "search"),
        ("a  d  l", "show all rows, differences, low confidence"),
        ("c", "correct, and stop correcting"),
        ("m", "while correcting: merge the row with the next one"),
        ("[  ]", "while correcting: move the paragraph to the row above or below"),
        ("x", "while correcting: unlink the paragraph"),
        ("|", "while correcting: split the row before the paragraph"),
        ("u", "undo the last correction"),
        ("?", "these keys"),
        ("Esc", "close, clear the search"),
    ];

    private static readonly ImmutableArray<(string Sign, string Means)> Signs =
    [
        ("⚑", "a number, date, name or place that the other version lacks"),
        ("⇅", "told in another order"),
        ("│  ┆  ┊", "a row of at least 90 %, at least 70 %, less confidence"),
        ("┈┈", "a sentence without a counterpart"),
    ];

    private static string Data(ReportModel model, AlignedStory report, StoryLayout layout) => JsonSerializer.Serialize(new
    {
        home = model.HasIndex ? "../" : null,
        story = report.Story.Name,
        columns = layout.Columns.Select(article => new
        {
            path = article.Path,
            text = TextSignature.Of(article),
            keys = ParagraphKey.Of(article),
            language = article.Language.Language.Value,
            name = model.NameOf(article.Language.Language),
            lengths = article.Paragraphs.Select(paragraph => paragraph.Text.Length),
        }),
        ties = layout.Ties.Select(tie => new
        {
            source = tie.Source,
            target = tie.Target,
            beads = tie.Alignment.Paragraphs.Beads.Select(bead => new[] { bead.Source, bead.Target }),
        }),
    });
}
