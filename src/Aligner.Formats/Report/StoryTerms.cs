using System.Collections.Immutable;
using System.Globalization;
using Aligner.Articles;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>
/// The terms met in a story: the table at the end of its page, from which the script takes what it shows at a term. It says nothing of
/// other stories, so that a story more leaves the page alone: those stand in the glossary, and of confidence, which grows with every
/// story that has the concept, the page tells the grade.
/// </summary>
internal sealed class StoryTerms
{
    private readonly ReportModel model;
    private readonly ImmutableArray<LanguageCode> languages;
    private readonly ImmutableArray<(Concept Concept, int Count)> terms;

    /// <summary>Counts the terms of a story.</summary>
    public StoryTerms(ReportModel model, StoryLayout layout, RowFacts facts)
    {
        this.model = model;
        languages = [.. layout.Columns.Select(article => article.Language.Language).Distinct()];
        terms = [.. layout.Columns
            .SelectMany((article, column) => article.Paragraphs.SelectMany(paragraph => facts.Terms(column, paragraph.Index)))
            .GroupBy(term => term.Meaning.Id, StringComparer.Ordinal)
            .Select(group => (Concept: group.First().Meaning, Count: group.Count()))
            .OrderBy(term => term.Concept.Type)
            .ThenBy(term => term.Concept.Id, StringComparer.Ordinal)];
    }

    /// <summary>How many concepts of each type there are, in the order of types.</summary>
    public IEnumerable<(ConceptType Type, int Count)> CountByType => TypeCounts.Of(terms.Select(term => term.Concept));

    /// <summary>Writes the table.</summary>
    public void Write(HtmlWriter html)
    {
        if (terms.IsEmpty) return;
        html.Open("section", ("class", "terms"));
        html.Element("h2", html.Words["terms-here"], ("id", "terms-title"));
        html.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "terms-title"));
        html.Open("table");
        html.Open("thead");
        html.Open("tr");
        html.Element("th", html.Words["type"], ("scope", "col"));
        foreach (var language in languages) html.Element("th", model.NameOf(language), ("scope", "col"));
        html.Element("th", html.Words["here"], ("scope", "col"), ("class", "number"));
        html.Element("th", html.Words["confidence"], ("scope", "col"), ("class", "number"));
        html.Element("th", html.Words["status"], ("scope", "col"));
        html.Element("th", html.Words["also-in"], ("scope", "col"));
        html.Close();
        html.Close();
        html.Open("tbody");
        foreach (var (concept, count) in terms) WriteTerm(html, concept, count);
        html.Close();
        html.Close();
        html.Close();
        html.Close();
    }

    private void WriteTerm(HtmlWriter html, Concept concept, int count)
    {
        html.Open("tr", ("id", $"c-{concept.Id}"), ("class", concept.Type.Word()), ("data-concept", concept.Id));
        html.Open("td", ("class", "type"));
        html.Element("span", html.Words.Of(concept.Type), ("class", $"tag {concept.Type.Word()}"));
        html.Close();
        foreach (var language in languages)
        {
            var term = concept.PreferredTerm(language);
            html.Open(
                "td", ("class", "term"), ("lang", language.Value), ("data-term", language.Value), ("data-name", model.NameOf(language)));
            if (term is not null) html.Element("bdi", term.Text);
            html.Close();
        }
        html.Element("td", count.ToString(CultureInfo.InvariantCulture), ("class", "number"), ("data-here", ""));
        html.Element("td", html.Words[$"confidence-{Grade.Of(concept.Confidence)}"], ("class", "number"), ("data-confidence", ""));
        html.Open("td", ("data-status", concept.Status.Word()));
        html.Element("span", html.Words.Of(concept.Status), ("class", "status"));
        if (concept.Equivalence != Equivalence.Exact)
            html.Element("span", $" {html.Words.Of(concept.Equivalence)}", ("class", "equivalence"));
        html.Close();
        html.Open("td", ("data-also", ""));
        if (model.HasIndex) html.Element("a", html.Words["see-glossary"], ("href", $"../glossary.html#c-{concept.Id}"));
        html.Close();
        html.Close();
    }
}
