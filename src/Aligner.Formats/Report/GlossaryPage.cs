using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
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
    public static void Write(ReportModel model, TextWriter output) => Write(model, output, (_, find) => find());

    /// <summary>The same, where it may be known already where concepts stand in their evidence.</summary>
    /// <param name="model">The run.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="known">As <see cref="QuoteData"/> takes it.</param>
    public static void Write(
        ReportModel model,
        TextWriter output,
        Func<Concept, Func<ImmutableArray<EvidenceSpot?>>, ImmutableArray<EvidenceSpot?>> known) =>
        Page.Write(output, $"{model.Words["glossary"]} – aligner", "glossary", model.Version, model.LookOf(Look), html =>
        {
            var concepts = model.Concepts.ToImmutableArray();
            WriteHeader(html, model, concepts);
            WriteTools(html, concepts);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            WriteTable(html, model, concepts);
            WriteMisspellings(html, model);
            html.Close();
            KeysDialog.Write(html, html.Words["keys"], Keys);
            html.Json("glossary", json => ConceptData.Write(json, model));
            // A program that shows the page sends evidence when it is asked for.
            if (model.Live is null) html.Json("quotes", json => QuoteData.Write(json, model, known));
            html.Json("data", new JsonObject { ["home"] = "./", ["whole"] = true }.ToJsonString());
        }, model.Live, model.Words);

    /// <summary>Names in the articles that look misspelt: they are no terms, and the articles want correcting.</summary>
    private static void WriteMisspellings(HtmlWriter html, ReportModel model)
    {
        var misspellings = model.Diagnostics.Where(diagnostic => MisspellingCodes.Contains(diagnostic.Code)).ToArray();
        if (misspellings.Length == 0) return;
        var quotations = new Quotations(model);
        html.Open("section", ("class", "misspellings"), ("aria-labelledby", "misspellings"));
        html.Element("h2", html.Words["misspellings"], ("id", "misspellings"));
        html.Open("ul");
        foreach (var misspelling in misspellings)
        {
            var quotation = quotations.At(string.Create(CultureInfo.InvariantCulture, $"{misspelling.Path}:{misspelling.Line}"));
            html.Open("li");
            html.Element("bdi", html.Words.Say(misspelling.Reason));
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
        html.Open("nav", ("aria-label", html.Words["pages"]), ("class", "pages"));
        PageLinks.Write(html, model, "glossary.html");
        html.Close();
        html.Element("h1", html.Words["glossary"]);
        html.Open("p", ("class", "summary"));
        html.Text(string.Join(" · ", TypeCounts.Of(concepts)
            .Select(count => html.Words[$"count-{count.Type.Word()}", count.Count])
            .Prepend(html.Words["concepts-found", concepts.Length])));
        html.Close();
        html.Close();
    }

    private static void WriteTools(HtmlWriter html, ImmutableArray<Concept> concepts)
    {
        html.Open(
            "div", ("class", "tools"), ("id", "tools"), ("role", "region"), ("aria-label", html.Words["tools"]), ("hidden", ""));
        FilterTools.WriteSearch(html, html.Words["search-terms"]);
        html.Open("div", ("class", "kinds"), ("role", "group"), ("aria-label", html.Words["types"]));
        foreach (var (type, count) in TypeCounts.Of(concepts))
        {
            html.Open("button", ("type", "button"), ("data-type", type.Word()), ("aria-pressed", "false"), ("class", type.Word()));
            html.Element("span", html.Words.Many(type), ("class", "word"));
            html.Element("span", count.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            html.Close();
        }
        html.Close();
        FilterTools.WriteChoice(html,
            "status-filter",
            html.Words["status"],
            ("any", html.Words["any-status"]),
            ("proposed", html.Words.Title("undecided")),
            ("approved", html.Words.Title("accepted")),
            ("rejected", html.Words.Title("rejected")));
        FilterTools.WriteChoice(html, "confidence-filter", html.Words["confidence"],
            ("any", html.Words["any-confidence"]),
            ("high", html.Words["confidence-high"]),
            ("fair", html.Words["confidence-fair"]),
            ("low", html.Words["confidence-low"]),
            ("suspect", html.Words["misspellings"]));
        html.Open("span", ("class", "spring"));
        html.Close();
        html.Element("output", "", ("id", "status"), ("role", "status"), ("aria-live", "polite"));
        CorrectionTools.Write(html);
        html.Element(
            "button", "?", ("type", "button"), ("id", "help"), ("aria-label", html.Words["keys"]), ("title", html.Words["keys-key"]));
        html.Close();
    }

    private static readonly ImmutableArray<(string Key, string Does)> Keys =
    [
        ("j  k", "key-concept"),
        ("a", "key-accept"),
        ("r", "key-reject"),
        ("e", "key-edit"),
        ("w", "key-wrong"),
        ("o", "key-evidence"),
        ("c", "key-buttons"),
        ("u", "key-undo"),
        ("/", "key-search"),
        ("?", "key-keys"),
    ];

    // The rows are made by the script when they come into view: a glossary may have tens of thousands.
    private static void WriteTable(HtmlWriter html, ReportModel model, ImmutableArray<Concept> concepts)
    {
        html.Open("noscript");
        html.Element("p", html.Words["needs-script", concepts.Length]);
        html.Close();
        html.Open("table", ("id", "concepts"));
        html.Element("caption", html.Words["concepts-caption"], ("class", "vh"));
        html.Open("thead");
        html.Open("tr");
        Column(html, html.Words["type"], "type", null);
        foreach (var language in model.Index.Languages) Column(html, model.NameOf(language), language.Value, null);
        Column(html, html.Words.Title("met"), "count", "number");
        Column(html, html.Words["confidence"], "confidence", "number");
        Column(html, html.Words["status"], "status", null);
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
