using System.Collections.Immutable;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>The page to decide on concept after concept: a queue, one of it open with all its evidence, a key a decision. Its data come
/// from the program that shows it.</summary>
internal static class ReviewPage
{
    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(
        Asset.Load("base.css", "review.css"),
        Asset.Load("page.js", "conceptwords.js", "concepts.js", "evidence.js", "entry.js", "review.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="model">The run.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, TextWriter output) =>
        Page.Write(output, $"{model.Words["review"]} – aligner", "review", model.Version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            html.Open("nav", ("aria-label", html.Words["pages"]), ("class", "pages"));
            PageLinks.Write(html, model, "review.html");
            html.Close();
            html.Element("h1", html.Words["review"], ("class", "vh"));
            html.Close();
            WriteTools(html);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Element(
                "div", "", ("id", "queue"), ("role", "listbox"), ("tabindex", "0"), ("aria-label", html.Words["queue"]));
            html.Element("section", "", ("id", "card"), ("aria-label", html.Words["open-concept"]));
            html.Close();
            KeysDialog.Write(html, html.Words["keys"], Keys);
        }, model.Live, model.Words);

    private static void WriteTools(HtmlWriter html)
    {
        html.Open("div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", html.Words["filter-progress"]));
        FilterTools.WriteSearch(html, html.Words["search-terms"]);
        FilterTools.WriteChoice(html, "type", html.Words["type"], [
            ("any", html.Words["any-type"]), .. Enum.GetValues<ConceptType>().Select(type => (type.Word(), html.Words.Many(type)))]);
        FilterTools.WriteChoice(html, "status-filter", html.Words["status"], [
            ("proposed", html.Words.Title("undecided")),
            ("any", html.Words["any-status"]),
            ("approved", html.Words.Title("accepted")),
            ("rejected", html.Words.Title("rejected"))]);
        FilterTools.WriteChoice(html, "confidence", html.Words["confidence"], [
            ("any", html.Words["any-confidence"]),
            ("high", html.Words["confidence-high"]),
            ("fair", html.Words["confidence-fair"]),
            ("low", html.Words["confidence-low"])]);
        FilterTools.WriteChoice(html, "story", html.Words["story"], [("any", html.Words["any-story"])]);
        html.Open("label", ("class", "check"));
        html.Open("input", ("type", "checkbox"), ("id", "suspicious"));
        html.Text($" {html.Words["suspicious"]}");
        html.Close();
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("progress", "", ("id", "progress"), ("aria-labelledby", "status"), ("value", "0"), ("max", "1"));
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        html.Element("button", html.Words["accept-shown"], ("type", "button"), ("id", "all"), ("title", html.Words["accept-shown-key"]));
        html.Element("button", html.Words["new-concept"], ("type", "button"), ("id", "add"), ("title", html.Words["new-concept-key"]));
        html.Element(
            "button", "?", ("type", "button"), ("id", "help"), ("aria-label", html.Words["keys"]), ("title", html.Words["keys-key"]));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("a", "key-accept"),
        ("r", "key-reject"),
        ("e", "key-edit-quick"),
        ("w", "key-wrong"),
        ("t", "key-whole"),
        ("m", "key-join"),
        ("+", "key-add"),
        ("s", "key-skip"),
        ("j  k", "key-next"),
        ("n", "key-undecided"),
        ("u  U", "key-undo-redo"),
        ("A", "key-bulk"),
        ("1  …  9", "key-go-evidence"),
        ("/", "key-search"),
        ("?", "key-keys"),
    ];
}
