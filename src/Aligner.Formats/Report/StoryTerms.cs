using System.Collections.Immutable;
using System.Globalization;
using Aligner.Articles;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>The terms met in a story: the table at the end of its page, from which the script takes what it shows at a term.</summary>
internal sealed class StoryTerms
{
    // Links to further stories; the glossary's page lists them all. Without a limit the pages of a run would
    // grow with the square of its stories.
    private const int MostElsewhere = 8;

    private readonly ReportModel model;
    private readonly Story story;
    private readonly ImmutableArray<LanguageCode> languages;
    private readonly ImmutableArray<(Concept Concept, int Count)> terms;

    /// <summary>Counts the terms of a story.</summary>
    public StoryTerms(ReportModel model, Story story, StoryLayout layout, RowFacts facts)
    {
        this.model = model;
        this.story = story;
        languages = [.. layout.Columns.Select(article => article.Language.Language).Distinct()];
        terms = [.. layout.Columns
            .SelectMany((article, column) => article.Paragraphs.SelectMany(paragraph => facts.Terms(column, paragraph.Index)))
            .GroupBy(term => term.Meaning.Id, StringComparer.Ordinal)
            .Select(group => (Concept: group.First().Meaning, Count: group.Count()))
            .OrderBy(term => term.Concept.Type)
            .ThenBy(term => term.Concept.Id, StringComparer.Ordinal)];
    }

    /// <summary>How many concepts of each type there are, in the order of types.</summary>
    public IEnumerable<(ConceptType Type, int Count)> CountByType =>
        terms.CountBy(term => term.Concept.Type).Select(pair => (pair.Key, pair.Value));

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
        html.Element("td", Page.Percent(concept.Confidence), ("class", "number"), ("data-confidence", ""));
        html.Open("td", ("data-status", concept.Status.Word()));
        html.Element("span", html.Words.Of(concept.Status), ("class", "status"));
        if (concept.Equivalence != Equivalence.Exact)
            html.Element("span", $" {html.Words.Of(concept.Equivalence)}", ("class", "equivalence"));
        html.Close();
        html.Open("td", ("data-also", ""));
        WriteElsewhere(html, concept);
        html.Close();
        html.Close();
    }

    private void WriteElsewhere(HtmlWriter html, Concept concept)
    {
        var (first, more) = Elsewhere(model, story, concept);
        foreach (var name in first) html.Element("a", name, ("href", $"{Uri.EscapeDataString(name)}.html#c-{concept.Id}"), ("dir", "auto"));
        // Not how many: a story more would change the pages of all.
        if (more) html.Element("a", html.Words["more-stories"], ("href", $"../glossary.html#c-{concept.Id}"));
    }

    /// <summary>Where else a concept was met: the first other stories, and whether there are more.</summary>
    public static (ImmutableArray<string> First, bool More) Elsewhere(ReportModel model, Story story, Concept concept)
    {
        var places = model.Index.PlacesOf(concept);
        var names = places.Select(place => model.Stories[place].Story.Name).Where(name => name != story.Name);
        ImmutableArray<string> first = [.. names.Take(MostElsewhere)];
        var isHere = model.Index.PlaceOfName(story.Name) is var here && here >= 0 && places.Contains(here);
        return (first, places.Count - (isHere ? 1 : 0) > first.Length);
    }
}
