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
    /// <param name="words">What the page says.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(
        VersionDiff diff, FactDiff facts, LanguagePack language, string version, Wording words, TextWriter output)
    {
        var differing = facts.Rows.Where(row => row.Differs).ToList();
        var changed = diff.Rows.Count(row => row.Old is not null && row.New is not null && !row.IsSame);
        var leftOut = diff.Rows.Count(row => row.New is null);
        var added = diff.Rows.Count(row => row.Old is null);
        string[] summary =
        [
            words["paragraphs-count", diff.Rows.Length], words["counted-changed", changed], words["counted-leftout", leftOut],
            words["counted-added", added],
            .. differing.Count == 0 ? Array.Empty<string>() : [words["facts-changed", differing.Count]],
        ];
        var versions = (new Side(diff.Old, language), new Side(diff.New, language));
        var (differences, count) = (changed + leftOut + added + differing.Count, diff.Rows.Length + differing.Count);
        Write(output, version, words, versions, summary, differences, count, (html, index) =>
        {
            if (index < diff.Rows.Length) WriteRow(html, index, diff.Rows[index], language);
            else WriteRow(html, index, differing[index - diff.Rows.Length], language, language);
        });
    }

    /// <summary>Writes the facts of two versions in two languages.</summary>
    /// <param name="diff">The versions.</param>
    /// <param name="old">Language of the first.</param>
    /// <param name="new">Language of the second.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="words">What the page says.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(FactDiff diff, LanguagePack old, LanguagePack @new, string version, Wording words, TextWriter output)
    {
        var counts = diff.Rows.CountBy(row => row.Change).ToDictionary(pair => pair.Key, pair => pair.Value);
        string[] summary =
        [
            words["facts-of", diff.Rows.Length],
            .. Enum.GetValues<FactChange>()
                .Where(counts.ContainsKey)
                .Select(change => words[$"counted-{Word(change)}", counts[change]]),
        ];
        var versions = (new Side(diff.Old, old), new Side(diff.New, @new));
        Write(output, version, words, versions, summary, diff.Rows.Count(row => row.Differs), diff.Rows.Length, (html, index) =>
        {
            WriteRow(html, index, diff.Rows[index], old, @new);
        });
    }

    private static void WriteRow(HtmlWriter html, int index, DiffRow row, LanguagePack language)
    {
        var change = row.IsSame ? FactChange.Same
            : row.Old is null ? FactChange.Added
            : row.New is null ? FactChange.LeftOut
            : FactChange.Changed;
        OpenRow(html, index, change, !row.IsSame);
        WriteCell(html, row.Old is null ? null : language, row.OldPieces, "del");
        WriteCell(html, row.New is null ? null : language, row.NewPieces, "ins");
        html.Close();
    }

    private static void WriteRow(HtmlWriter html, int index, FactRow row, LanguagePack old, LanguagePack @new)
    {
        OpenRow(html, index, row.Change, row.Differs);
        // Two versions in one language are told apart by what happened, not by the language.
        var isOneLanguage = old.Code == @new.Code;
        WriteFact(html, row.Old, old, row.Change, isOneLanguage ? html.Words["change-added"] : Missing(html, old));
        WriteFact(html, row.New, @new, row.Change, isOneLanguage ? html.Words["change-leftout"] : Missing(html, @new));
        html.Close();
    }

    private static string Missing(HtmlWriter html, LanguagePack pack) => html.Words["void-missing", html.Words.NameOf(pack)];

    private static void Write(
        TextWriter output,
        string version,
        Wording words,
        (Side Old, Side New) versions,
        string[] summary,
        int differences,
        int count,
        Action<HtmlWriter, int> row) =>
        Page.Write(output, TitleOf(words, versions), "diff", version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            html.Element("h1", words[versions.Old.Pack.Code == versions.New.Pack.Code ? "diff-title" : "facts-title"]);
            html.Element("p", string.Join(" · ", summary), ("class", "summary"));
            html.Close();
            html.Open("div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", words["filter"]), ("hidden", ""));
            html.Open("div", ("class", "choice"), ("role", "group"), ("aria-label", words["rows-shown"]));
            html.Element("button", words["all"], ("type", "button"), ("data-show", "all"), ("aria-pressed", "true"));
            html.Open("button", ("type", "button"), ("data-show", "differs"), ("aria-pressed", "false"));
            html.Text(words["differences"]);
            html.Element("span", differences.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            html.Close();
            html.Close();
            html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Open("div", ("class", "text cols-2"), ("role", "table"), ("aria-label", words["side-by-side"]));
            html.Open("div", ("role", "rowgroup"), ("class", "heads"));
            html.Open("div", ("role", "row"), ("class", "head"));
            html.Element("span", words["row"], ("role", "columnheader"), ("class", "vh"));
            StoryRows.WriteHead(html, versions.Old.Article, words.NameOf(versions.Old.Pack));
            StoryRows.WriteHead(html, versions.New.Article, words.NameOf(versions.New.Pack));
            html.Close();
            html.Close();
            Stretches.Write(html, count, index => row(html, index));
            html.Close();
            html.Close();
        }, words: words);

    private static string TitleOf(Wording words, (Side Old, Side New) versions) =>
        $"{words["and", versions.Old.Article.Path, versions.New.Article.Path]} – aligner";

    private static void OpenRow(HtmlWriter html, int index, FactChange change, bool differs)
    {
        var kind = change switch { FactChange.LeftOut => "omission", FactChange.Added => "addition", _ => Word(change) };
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        html.Open(
            "div",
            ("class", $"row {kind}"),
            ("role", "row"),
            ("id", $"r{number}"),
            ("tabindex", "-1"),
            ("data-differs", differs ? "" : null));
        html.Open("div", ("role", "rowheader"), ("class", "gutter"));
        var label = $"{html.Words["row-is", index + 1]}, {html.Words[$"change-{Word(change)}"]}";
        html.Element("a", number, ("href", $"#r{number}"), ("aria-label", label));
        html.Close();
    }

    private static void WriteCell(HtmlWriter html, LanguagePack? language, ImmutableArray<DiffPiece> pieces, string element)
    {
        html.Open("div", ("role", "cell"), ("class", "cell"), ("lang", language?.Code.Value));
        if (language is null) html.Element("span", html.Words[element == "del" ? "change-added" : "change-leftout"], ("class", "void"));
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
            ("lang", fact is null ? html.Words.Language : language.Code.Value),
            ("data-language", html.Words.NameOf(language)));
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
            if (fact.Extent.Count < fact.Paragraph.Text.Length)
            {
                html.Open("p", ("class", "context"), ("dir", "auto"));
                Excerpt.Around(html, fact.Paragraph.Text, fact.Extent);
                html.Close();
            }
            html.Element("p", html.Words["line-is", fact.Paragraph.Line], ("class", "line"), ("lang", html.Words.Language));
        }
        html.Close();
    }

    private static string Word(FactChange change) => change.ToString().ToLowerInvariant();

    private sealed record Side(Article Article, LanguagePack Pack);
}
