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
        Page.Write(output, "Review – aligner", "review", model.Version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            html.Open("nav", ("aria-label", "Pages"), ("class", "pages"));
            PageLinks.Write(html, model, "review.html");
            html.Close();
            html.Element("h1", "Review", ("class", "vh"));
            html.Close();
            WriteTools(html);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Element(
                "div", "", ("id", "queue"), ("role", "listbox"), ("tabindex", "0"), ("aria-label", "Concepts in the queue"));
            html.Element("section", "", ("id", "card"), ("aria-label", "The open concept"));
            html.Close();
            KeysDialog.Write(html, "Keys", Keys);
        }, model.Live);

    private static void WriteTools(HtmlWriter html)
    {
        html.Open("div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", "Filter and progress"));
        FilterTools.WriteSearch(html, "Search the terms");
        FilterTools.WriteChoice(html, "type", "Type", [
            ("any", "Any type"), .. Enum.GetValues<ConceptType>().Select(type => (type.Word(), type.Plural()))]);
        FilterTools.WriteChoice(html, "status-filter", "Status", [
            ("proposed", "Undecided"), ("any", "Any status"), ("approved", "Accepted"), ("rejected", "Rejected")]);
        FilterTools.WriteChoice(html, "confidence", "Confidence", [
            ("any", "Any confidence"), ("high", "90 % and more"), ("fair", "70 to 90 %"), ("low", "Below 70 %")]);
        FilterTools.WriteChoice(html, "story", "Story", [("any", "All stories")]);
        html.Open("label", ("class", "check"));
        html.Open("input", ("type", "checkbox"), ("id", "suspicious"));
        html.Text(" Suspicious");
        html.Close();
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("progress", "", ("id", "progress"), ("aria-labelledby", "status"), ("value", "0"), ("max", "1"));
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        html.Element("button", "Accept all shown…", ("type", "button"), ("id", "all"), ("title", "Accept what the filter shows (A)"));
        html.Element("button", html.Words["new-concept"], ("type", "button"), ("id", "add"), ("title", html.Words["new-concept-key"]));
        html.Element("button", "?", ("type", "button"), ("id", "help"), ("aria-label", "Keys"), ("title", "Keys (?)"));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("a", "accept, and go on"),
        ("r", "reject, and go on"),
        ("e", "edit the terms; Enter accepts what you wrote, and what stood there stays as a variant"),
        ("w", "likewise where what stood there is wrong: it is reported when it is met again, and never exported"),
        ("t", "edit everything the concept holds: types, synonyms, forms, notes, other languages"),
        ("m", "join it with another concept that means the same"),
        ("+", "add a concept that nobody found"),
        ("s", "skip: leave it undecided, and go on"),
        ("j  k", "next and previous"),
        ("n", "next undecided"),
        ("u  U", "undo and redo what was done in any tab, also before the program was started again"),
        ("A", "accept everything the filter shows, after a preview"),
        ("1  …  9", "go to that piece of evidence in its story"),
        ("/", "search"),
        ("?", "these keys"),
    ];
}
