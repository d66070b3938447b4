using System.Collections.Immutable;
using System.Globalization;
using Aligner.Articles;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>Two versions side by side with what differs: words in one language, facts in two.</summary>
internal static class DiffPage
{
    private static readonly PageLook Look = new(
        Asset.Load("base.css", "story.css", "diff.css"), Asset.Load("page.js", "diff.js"));

    /// <summary>Writes two versions in one language.</summary>
    /// <param name="diff">The versions.</param>
    /// <param name="facts">Their numbers, dates and names; those that differ stand below the paragraphs.</param>
    /// <param name="language">Of both.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(VersionDiff diff, FactDiff facts, LanguagePack language, string version, TextWriter output)
    {
        var differing = facts.Rows.Where(row => row.Differs).ToList();
        var changed = diff.Rows.Count(row => row.Old is not null && row.New is not null && !row.IsSame);
        var leftOut = diff.Rows.Count(row => row.New is null);
        var added = diff.Rows.Count(row => row.Old is null);
        string[] summary =
        [
            Page.Count(diff.Rows.Length, "paragraph"), $"{changed.ToString(CultureInfo.InvariantCulture)} changed",
            $"{leftOut.ToString(CultureInfo.InvariantCulture)} left out", $"{added.ToString(CultureInfo.InvariantCulture)} added",
            .. differing.Count == 0 ? Array.Empty<string>() : [$"{Page.Count(differing.Count, "fact")} changed"],
        ];
        Write(output, version, diff.Old, diff.New, language, language, summary, changed + leftOut + added + differing.Count, html =>
        {
            for (var index = 0; index < diff.Rows.Length; index++)
            {
                var row = diff.Rows[index];
                var kind = row.IsSame ? "same" : row.Old is null ? "addition" : row.New is null ? "omission" : "changed";
                OpenRow(html, index, kind, kind != "same");
                WriteCell(html, row.Old is null ? null : language, row.OldPieces, "del");
                WriteCell(html, row.New is null ? null : language, row.NewPieces, "ins");
                html.Close();
            }
            for (var index = 0; index < differing.Count; index++)
                WriteRow(html, diff.Rows.Length + index, differing[index], language, language);
        });
    }

    /// <summary>Writes the facts of two versions in two languages.</summary>
    /// <param name="diff">The versions.</param>
    /// <param name="old">Language of the first.</param>
    /// <param name="new">Language of the second.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(FactDiff diff, LanguagePack old, LanguagePack @new, string version, TextWriter output)
    {
        var counts = diff.Rows.CountBy(row => row.Change).ToDictionary(pair => pair.Key, pair => pair.Value);
        string[] summary =
        [
            Page.Count(diff.Rows.Length, "fact"),
            .. Enum.GetValues<FactChange>()
                .Where(counts.ContainsKey)
                .Select(change => $"{counts[change].ToString(CultureInfo.InvariantCulture)} {Word(change)}"),
        ];
        Write(output, version, diff.Old, diff.New,
            old, @new, summary, diff.Rows.Count(row => row.Differs), html =>
        {
            for (var index = 0; index < diff.Rows.Length; index++) WriteRow(html, index, diff.Rows[index], old, @new);
        });
    }

    private static void WriteRow(HtmlWriter html, int index, FactRow row, LanguagePack old, LanguagePack @new)
    {
        var kind = row.Change switch { FactChange.LeftOut => "omission", FactChange.Added => "addition", var change => Word(change) };
        OpenRow(html, index, kind, row.Differs);
        // Two versions in one language are told apart by what happened, not by the language.
        var isOneLanguage = old.Code == @new.Code;
        WriteFact(html, row.Old, old, row.Change, isOneLanguage ? "added" : $"not in {old.Name}");
        WriteFact(html, row.New, @new, row.Change, isOneLanguage ? "left out" : $"not in {@new.Name}");
        html.Close();
    }

    private static void Write(
        TextWriter output,
        string version,
        Article old,
        Article @new,
        LanguagePack oldLanguage,
        LanguagePack newLanguage,
        string[] summary,
        int differences,
        Action<HtmlWriter> rows) =>
        Page.Write(output, $"{old.Path} and {@new.Path} – aligner", "diff", version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            html.Element("h1", oldLanguage.Code == newLanguage.Code ? "What changed" : "Facts that differ");
            html.Element("p", string.Join(" · ", summary), ("class", "summary"));
            html.Close();
            html.Open("div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", "Filter"), ("hidden", ""));
            html.Open("div", ("class", "choice"), ("role", "group"), ("aria-label", "Rows shown"));
            html.Element("button", "All", ("type", "button"), ("data-show", "all"), ("aria-pressed", "true"));
            html.Open("button", ("type", "button"), ("data-show", "differs"), ("aria-pressed", "false"));
            html.Text("Differences");
            html.Element("span", differences.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            html.Close();
            html.Close();
            html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Open("div", ("class", "text cols-2"), ("role", "table"), ("aria-label", "Versions side by side"));
            html.Open("div", ("role", "rowgroup"), ("class", "heads"));
            html.Open("div", ("role", "row"), ("class", "head"));
            html.Element("span", "Row", ("role", "columnheader"), ("class", "vh"));
            StoryRows.WriteHead(html, old, oldLanguage.Name);
            StoryRows.WriteHead(html, @new, newLanguage.Name);
            html.Close();
            html.Close();
            html.Open("div", ("role", "rowgroup"), ("id", "rows"));
            rows(html);
            html.Close();
            html.Close();
            html.Close();
        });

    private static void OpenRow(HtmlWriter html, int index, string kind, bool differs)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        html.Open(
            "div",
            ("class", $"row {kind}"),
            ("role", "row"),
            ("id", $"r{number}"),
            ("tabindex", "-1"),
            ("data-differs", differs ? "" : null));
        html.Open("div", ("role", "rowheader"), ("class", "gutter"));
        html.Element("a", number, ("href", $"#r{number}"), ("aria-label", $"Row {number}, {kind}"));
        html.Close();
    }

    private static void WriteCell(HtmlWriter html, LanguagePack? language, ImmutableArray<DiffPiece> pieces, string element)
    {
        html.Open("div", ("role", "cell"), ("class", "cell"), ("lang", language?.Code.Value));
        if (language is null) html.Element("span", element == "del" ? "added" : "left out", ("class", "void"));
        else
        {
            html.Open("p", ("dir", "auto"));
            foreach (var piece in pieces)
            {
                if (piece.IsChanged) html.Element(element, piece.Text);
                else html.Text(piece.Text);
            }
            html.Close();
        }
        html.Close();
    }

    private static void WriteFact(HtmlWriter html, FactPlace? fact, LanguagePack language, FactChange change, string without)
    {
        html.Open(
            "div",
            ("role", "cell"),
            ("class", "cell"),
            ("lang", fact is null ? "en" : language.Code.Value),
            ("data-language", language.Name));
        if (fact is null)
        {
            html.Element("span", without, ("class", "void"));
        }
        else
        {
            html.Open("p", ("dir", "auto"));
            html.Element(
                "strong",
                fact.Text,
                ("class", fact.Concept is null ? change == FactChange.Same ? "told" : "told fact" : $"told t {fact.Concept.Type.Word()}"));
            html.Close();
            html.Open("p", ("class", "context"), ("dir", "auto"));
            Excerpt.Around(html, fact.Paragraph.Text, fact.Extent);
            html.Close();
            html.Element(
                "p", string.Create(CultureInfo.InvariantCulture, $"line {fact.Paragraph.Line}"), ("class", "line"), ("lang", "en"));
        }
        html.Close();
    }

    private static string Word(FactChange change) => change == FactChange.LeftOut ? "left out" : change.ToString().ToLowerInvariant();
}
