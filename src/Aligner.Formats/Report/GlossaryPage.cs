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
    // More evidence than this a reader does not need to decide.
    private const int MostEvidence = 5;

    /// <summary>Of the warnings of a word that looks like a misspelt name, and of a name in two spellings.</summary>
    private static readonly string[] MisspellingCodes = ["ALN601", "ALN603"];

    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(
        Asset.Load("base.css", "glossary.css"), Asset.Load("page.js", "corrections.js", "glossary.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="model">The run.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(ReportModel model, TextWriter output) =>
        Page.Write(output, "Glossary – aligner", "glossary", model.Version, Look, html =>
        {
            var concepts = model.Concepts.ToImmutableArray();
            var languages = ReviewData.LanguagesOf(model, concepts);
            WriteHeader(html, model, concepts);
            WriteTools(html, concepts);
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            WriteTable(html, model, concepts, languages);
            WriteMisspellings(html, model);
            html.Close();
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
        html.Close();
    }

    private static void WriteTable(
        HtmlWriter html, ReportModel model, ImmutableArray<Concept> concepts, ImmutableArray<LanguageCode> languages)
    {
        var quotations = new Quotations(model);
        var suspects = Suspect.Among(concepts).ToLookup(suspect => suspect.Concept.Id, StringComparer.Ordinal);
        html.Open("table", ("id", "concepts"));
        html.Element("caption", "Concepts with their terms in every language", ("class", "vh"));
        html.Open("thead");
        html.Open("tr");
        Column(html, "Type", "type", null);
        foreach (var language in languages) Column(html, model.NameOf(language), language.Value, null);
        Column(html, "Met", "count", "number");
        Column(html, "Confidence", "confidence", "number");
        Column(html, "Status", "status", null);
        html.Close();
        html.Close();
        foreach (var concept in concepts) WriteConcept(html, model, concept, languages, quotations, suspects[concept.Id]);
        html.Close();
    }

    private static void Column(HtmlWriter html, string name, string sort, string? kind)
    {
        html.Open("th", ("scope", "col"), ("class", kind), ("data-sort", sort));
        html.Text(name);
        html.Close();
    }

    private static void WriteConcept(
        HtmlWriter html,
        ReportModel model,
        Concept concept,
        ImmutableArray<LanguageCode> languages,
        Quotations quotations,
        IEnumerable<Suspect> suspects)
    {
        var suspected = suspects.ToArray();
        var count = concept.Terms.Values.Sum(terms => terms.Sum(term => term.Count));
        html.Open(
            "tbody",
            ("id", $"c-{concept.Id}"),
            ("class", concept.Type.Word()),
            ("data-concept", concept.Id),
            ("data-grade", Grade.Of(concept.Confidence)),
            ("data-suspect", suspected.Length > 0 ? "" : null),
            ("data-count", count.ToString(CultureInfo.InvariantCulture)),
            ("data-sure", concept.Confidence.ToString("0.0000", CultureInfo.InvariantCulture)));
        html.Open("tr");
        html.Open("td", ("class", "type"));
        html.Element("span", concept.Type.Word(), ("class", $"tag {concept.Type.Word()}"));
        html.Close();
        foreach (var language in languages) WriteTerms(html, model, concept, language);
        html.Element("td", count.ToString(CultureInfo.InvariantCulture), ("class", "number"), ("data-label", "met"));
        html.Element("td", Page.Percent(concept.Confidence), ("class", $"number {Grade.Of(concept.Confidence)}"), ("data-label", "sure"));
        html.Open("td", ("data-status", concept.Status.Word()));
        html.Element("span", concept.Status.Word(), ("class", "status"));
        if (concept.Equivalence != Equivalence.Exact)
            html.Element("span", $" {concept.Equivalence.ToString().ToLowerInvariant()}", ("class", "equivalence"));
        html.Close();
        html.Close();
        WriteEvidence(html, concept, languages.Length + 4, quotations, suspected);
        html.Close();
    }

    private static void WriteTerms(HtmlWriter html, ReportModel model, Concept concept, LanguageCode language)
    {
        html.Open("td", ("class", "term"), ("lang", language.Value), ("data-term", language.Value), ("data-name", model.NameOf(language)));
        var preferred = concept.PreferredTerm(language);
        if (preferred is not null)
        {
            html.Element("bdi", preferred.Text);
            var others = concept.Terms[language].Where(term => term != preferred)
                .Select(term => term.IsOffered ? term.Text : $"{term.Text} ({term.Usage.Word()})")
                .ToArray();
            if (others.Length > 0) html.Element("span", string.Join(", ", others), ("class", "others"), ("dir", "auto"));
            var forms = concept.Terms[language].SelectMany(term => term.Forms).Distinct(StringComparer.Ordinal).ToArray();
            if (forms.Length > 0) html.Element("span", string.Join(", ", forms), ("class", "forms"), ("dir", "auto"));
        }
        html.Close();
    }

    private static void WriteEvidence(HtmlWriter html, Concept concept, int columns, Quotations quotations, Suspect[] suspects)
    {
        if (concept.Evidence.IsEmpty && suspects.Length == 0 && concept.Note is null) return;
        html.Open("tr", ("class", "more"));
        html.Open("td");
        html.Close();
        html.Open("td", ("colspan", (columns - 1).ToString(CultureInfo.InvariantCulture)));
        foreach (var suspect in suspects)
        {
            html.Open("p", ("class", "suspect"));
            html.Text("Perhaps a misspelling: ");
            html.Element("bdi", suspect.Spelling, ("lang", suspect.Language.Value));
            html.Text(" for ");
            html.Element("bdi", suspect.Usual, ("lang", suspect.Language.Value));
            html.Close();
        }
        if (concept.Note is { } note) html.Element("p", note, ("class", "note"), ("dir", "auto"));
        if (!concept.Evidence.IsEmpty)
        {
            html.Open("details");
            html.Element("summary", $"Evidence ({concept.Evidence.Length.ToString(CultureInfo.InvariantCulture)})");
            foreach (var evidence in concept.Evidence.Take(MostEvidence)) WriteEvidence(html, concept, evidence, quotations);
            if (concept.Evidence.Length > MostEvidence) WriteRest(html, concept);
            html.Close();
        }
        html.Close();
        html.Close();
    }

    private static void WriteRest(HtmlWriter html, Concept concept)
    {
        html.Open("p", ("class", "rest"));
        html.Text($"and {(concept.Evidence.Length - MostEvidence).ToString(CultureInfo.InvariantCulture)} more");
        var (shown, rest) = (concept.Evidence.Take(MostEvidence), concept.Evidence.Skip(MostEvidence));
        foreach (var (i, story) in rest.Select(evidence => evidence.Story)
            .Except(shown.Select(evidence => evidence.Story), StringComparer.Ordinal)
            .Index())
        {
            html.Text(i == 0 ? ", in " : ", ");
            WriteStory(html, concept, story, null);
        }
        html.Close();
    }

    private static void WriteStory(HtmlWriter html, Concept concept, string story, string? kind) =>
        html.Element("a", story, ("href", $"stories/{Uri.EscapeDataString(story)}.html#c-{concept.Id}"), ("class", kind));

    private static void WriteEvidence(HtmlWriter html, Concept concept, Evidence evidence, Quotations quotations)
    {
        html.Open("div", ("class", "evidence"));
        foreach (var quotation in (ReadOnlySpan<Quotation>)[quotations.At(evidence.Source), quotations.At(evidence.Target)])
        {
            html.Open("div");
            html.Open("p", ("class", "source"));
            html.Element("bdi", quotation.Place);
            html.Close();
            if (quotation is { Text: { } text, Article: { } article })
            {
                html.Open("blockquote", ("lang", article.Language.Language.Value), ("dir", "auto"));
                Excerpt.Write(html, text, quotations.PlacesOf(concept, article.Language.Language, text));
                html.Close();
            }
            html.Close();
        }
        WriteStory(html, concept, evidence.Story, "where");
        html.Close();
    }
}
