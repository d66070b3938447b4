using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// A page to search: one file that loads nothing, whose policy lets no script run but its own. Without scripts it is a
/// table still.
/// </summary>
internal sealed class HtmlExporter : IExporter
{
    private static readonly PageLook Look = new(
        Asset.Load("base.css", "terms.css"), Asset.Load("page.js", "terms.js"));

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public string Summary => "a page to search, self-contained";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        var concepts = content.Concepts.Where(concept => Fits(concept, content, log)).ToList();
        foreach (var _ in concepts) log.Write();
        var title = $"Glossary {string.Join(" – ", content.Languages.Select(LanguageNames.English))}";
        using var writer = TextLines.Open(parts[0]);
        Page.Write(writer, title, "terms", Product.Version, Look, html =>
        {
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            html.Element("h1", title);
            WriteSearch(html, concepts);
            html.Open("table");
            WriteColumns(html, content);
            html.Open("tbody");
            foreach (var concept in concepts) WriteRow(html, concept, content);
            html.Close();
            html.Close();
            html.Close();
        });
        return log.Report();
    }

    private static bool Fits(Concept concept, GlossaryExport content, LossLog log) =>
        TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Source)!.Text, log) is not null
            && TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Target)!.Text, log) is not null;

    private static void WriteSearch(HtmlWriter html, List<Concept> concepts)
    {
        var count = concepts.Count.ToString(CultureInfo.InvariantCulture);
        html.Open("div", ("class", "search"), ("role", "search"));
        html.Open("label");
        html.Text("Search ");
        html.Open("input", ("id", "search"), ("type", "search"), ("autocomplete", "off"));
        html.Close();
        html.Open("label");
        html.Text("Type ");
        html.Open("select", ("id", "type"));
        html.Element("option", "all", ("value", null));
        foreach (var type in concepts.Select(concept => concept.Type).Distinct().Order())
            html.Element("option", type.Word(), ("value", type.Word()));
        html.Close();
        html.Close();
        html.Open("p", ("aria-live", "polite"));
        html.Element("span", count, ("id", "shown"));
        html.Text($" of {count} concepts");
        html.Close();
        html.Close();
    }

    private static void WriteColumns(HtmlWriter html, GlossaryExport content)
    {
        html.Open("thead");
        html.Open("tr");
        foreach (var column in content.Languages.Select(LanguageNames.English).Concat(["Type", "Status", "Confidence", "Found in"]))
            html.Element("th", column, ("scope", "col"));
        html.Close();
        html.Close();
    }

    private static void WriteRow(HtmlWriter html, Concept concept, GlossaryExport content)
    {
        html.Open("tr", ("id", concept.Id), ("data-type", concept.Type.Word()));
        foreach (var language in content.Languages) WriteTerms(html, concept, language);
        html.Element(
            "td", concept.Equivalence == Equivalence.Exact ? concept.Type.Word() : $"{concept.Type.Word()}, {concept.Equivalence.Word()}");
        html.Element("td", concept.Status.Word());
        html.Element("td", concept.Confidence.ToString("0.00", CultureInfo.InvariantCulture), ("class", "number"));
        html.Open("td");
        foreach (var evidence in concept.Evidence) WriteOther(html, $"{evidence.Source} = {evidence.Target}");
        if (!string.IsNullOrWhiteSpace(concept.Note)) WriteOther(html, concept.Note);
        html.Close();
        html.Close();
    }

    private static void WriteTerms(HtmlWriter html, Concept concept, LanguageCode language)
    {
        html.Open("td", ("lang", language.Value), ("dir", "auto"));
        if (concept.Terms.TryGetValue(language, out var terms))
        {
            var preferred = concept.PreferredTerm(language)!;
            html.Element("strong", preferred.Text);
            foreach (var text in terms.Where(term => term != preferred)
                .Select(term => term.Text)
                .Concat(terms.SelectMany(term => term.Forms)))
                WriteOther(html, text);
        }
        html.Close();
    }

    private static void WriteOther(HtmlWriter html, string text) => html.Element("span", text, ("class", "other"));
}
