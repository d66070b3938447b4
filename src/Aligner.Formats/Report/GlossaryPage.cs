using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>The glossaries on one page: to search, sort and filter, with the evidence side by side and suspected misspellings.</summary>
internal static class GlossaryPage
{
    /// <summary>Of the warnings of a word that looks like a misspelt name, and of a name in two spellings.</summary>
    private static readonly string[] MisspellingCodes = ["ALN601", "ALN603"];

    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(
        Asset.Load("base.css", "glossary.css"),
        Asset.Load("page.js", "conceptwords.js", "concepts.js", "evidence.js", "corrections.js", "glossary.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="model">The run.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, TextWriter output) =>
        Page.Write(output, "Glossary – aligner", "glossary", model.Version, Look, html =>
        {
            var concepts = model.Concepts.ToImmutableArray();
            WriteHeader(html, model, concepts);
            WriteTools(html, concepts);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            WriteTable(html, model, concepts);
            WriteMisspellings(html, model);
            html.Close();
            KeysDialog.Write(html, "Keys", Keys);
            html.Json("glossary", json => ConceptData.Write(json, model));
            // A program that shows the page sends evidence when it is asked for.
            if (model.Live is null) html.Json("quotes", json => QuoteData.Write(json, model));
            html.Json("data", JsonSerializer.Serialize(new { home = "./", whole = true }));
        }, model.Live);

    /// <summary>Names in the articles that look misspelt: they are no terms, and the articles want correcting.</summary>
    private static void WriteMisspellings(HtmlWriter html, ReportModel model)
    {
        var misspellings = model.Diagnostics.Where(diagnostic => MisspellingCodes.Contains(diagnostic.Code)).ToArray();
        if (misspellings.Length == 0) return;
        var quotations = new Quotations(model);
        html.Open("section", ("class", "misspellings"), ("aria-labelledby", "misspellings"));
        html.Element("h2", "Suspected misspellings", ("id", "misspellings"));
        html.Open("ul");
        foreach (var misspelling in misspellings)
        {
            var quotation = quotations.At(string.Create(CultureInfo.InvariantCulture, $"{misspelling.Path}:{misspelling.Line}"));
            html.Open("li");
            html.Element("bdi", misspelling.Message);
            html.Open("p", ("class", "source"));
            html.Element("bdi", quotation.Place);
            html.Close();
            if (quotation is { Text: { } text, Article: { } article })
                html.Element("blockquote", text, ("lang", article.Language.Language.Value), ("dir", "auto"));
            html.Close();
        }
        html.Close();
        html.Close();
    }

    private static void WriteHeader(HtmlWriter html, ReportModel model, ImmutableArray<Concept> concepts)
    {
        html.Open("header", ("class", "top"));
        html.Open("nav", ("aria-label", "Pages"), ("class", "pages"));
        PageLinks.Write(html, model, "glossary.html");
        html.Close();
        html.Element("h1", "Glossary");
        html.Open("p", ("class", "summary"));
        html.Text(string.Join(" · ", concepts
            .CountBy(concept => concept.Type)
            .OrderBy(pair => pair.Key)
            .Select(pair => string.Create(CultureInfo.InvariantCulture,
                $"{pair.Value} {(pair.Value == 1 ? pair.Key.Word() : pair.Key.Plural().ToLowerInvariant())}"))
            .Prepend(Page.Count(concepts.Length, "concept"))));
        html.Close();
        html.Close();
    }

    private static void WriteTools(HtmlWriter html, ImmutableArray<Concept> concepts)
    {
        html.Open(
            "div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", "Search, filter and correct"), ("hidden", ""));
        FilterTools.WriteSearch(html, "Search the terms");
        html.Open("div", ("class", "kinds"), ("role", "group"), ("aria-label", "Types"));
        foreach (var (type, count) in concepts.CountBy(concept => concept.Type).OrderBy(pair => pair.Key))
        {
            html.Open("button", ("type", "button"), ("data-type", type.Word()), ("aria-pressed", "false"), ("class", type.Word()));
            html.Element("span", type.Plural(), ("class", "word"));
            html.Element("span", count.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            html.Close();
        }
        html.Close();
        FilterTools.WriteChoice(html,
            "status-filter", "Status", ("any", "Any status"), ("proposed", "Proposed"), ("approved", "Approved"), ("rejected", "Rejected"));
        FilterTools.WriteChoice(html, "confidence-filter", "Confidence",
            ("any", "Any confidence"),
            ("high", "90 % and more"),
            ("fair", "70 to 90 %"),
            ("low", "Below 70 %"),
            ("suspect", "Suspected misspellings"));
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        CorrectionTools.Write(html);
        html.Element("button", "?", ("type", "button"), ("id", "help"), ("aria-label", "Keys"), ("title", "Keys (?)"));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("j  k", "next and previous concept"),
        ("a", "accept, and go on"),
        ("r", "reject, and go on"),
        ("e", "edit the terms; what stood there stays as a variant"),
        ("w", "likewise where what stood there is wrong: it is reported when it is met again, and never exported"),
        ("o", "open and close the evidence"),
        ("c", "correct, with buttons at every concept"),
        ("u", "undo"),
        ("/", "search"),
        ("?", "these keys"),
    ];

    // The rows are made by the script when they come into view: a glossary may have tens of thousands.
    private static void WriteTable(HtmlWriter html, ReportModel model, ImmutableArray<Concept> concepts)
    {
        html.Open("noscript");
        html.Element("p", html.Words["needs-script", concepts.Length]);
        html.Close();
        html.Open("table", ("id", "concepts"));
        html.Element("caption", "Concepts with their terms in every language", ("class", "vh"));
        html.Open("thead");
        html.Open("tr");
        Column(html, "Type", "type", null);
        foreach (var language in ConceptData.LanguagesOf(model, concepts)) Column(html, model.NameOf(language), language.Value, null);
        Column(html, "Met", "count", "number");
        Column(html, "Confidence", "confidence", "number");
        Column(html, "Status", "status", null);
        html.Close();
        html.Close();
        html.Close();
    }

    private static void Column(HtmlWriter html, string name, string sort, string? kind)
    {
        html.Open("th", ("scope", "col"), ("class", kind), ("data-sort", sort));
        html.Text(name);
        html.Close();
    }
}
