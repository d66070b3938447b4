using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What is joined over the pairs of a collection.</summary>
public class CollectionTests
{
    private static readonly LanguageCode[] order = [LanguageCode.Parse("it"), LanguageCode.Parse("nl"), LanguageCode.Parse("de")];

    [Fact]
    public void A_mention_counts_once_however_many_pairs_saw_it()
    {
        var concept = Assert.Single(
            Story(
                "Marco Rubio parla. / Marco Rubio tace.",
                "Marco Rubio spreekt. / Marco Rubio zwijgt.",
                "Marco Rubio spricht. / Marco Rubio schweigt."),
            concept => concept.Type == ConceptType.Person);

        Assert.All(concept.Terms.Values, terms => Assert.Equal(2, terms[0].Count));
    }

    [Fact]
    public void An_id_is_of_the_first_language_of_the_order()
    {
        var concept = Assert.Single(
            Story("Il ministro della Cultura parla.", "De minister van Cultuur spreekt.", "Der Kulturminister spricht."),
            concept => concept.Type == ConceptType.Title);

        Assert.Equal("tit-ministro-della-cultura", concept.Id);
    }

    [Fact]
    public void Homonyms_are_told_apart_by_the_second_language()
    {
        var extraction = Extracted.Extractor(order: order).Extract(
        [
            ("story", Extracted.Pair("it", "Il viceministro parla.", "nl", "De viceminister spreekt.")),
            ("story",
                Extracted.Pair(
                    "it",
                    "Il segretario di Stato americano Marco Rubio era qui. / Il segretario della Cultura Donald Trump. / Il "
                        + "segretario di Stato parla.",
                    "nl",
                    "De Amerikaanse minister van Buitenlandse Zaken Marco Rubio was hier. / De minister van Cultuur Donald Trump. / De "
                        + "minister van Buitenlandse Zaken spreekt.")),
        ]);

        Assert.Equal(extraction.Concepts.Length, extraction.Concepts.Select(concept => concept.Id).Distinct().Count());
        Assert.DoesNotContain(extraction.Concepts, concept => char.IsAsciiDigit(concept.Id[^1]));
    }

    [Fact]
    public void An_office_that_names_its_state_is_not_the_office_of_every_state()
    {
        var concepts = Story(
            "Ieri il segretario di Stato americano Marco Rubio era qui. / Il ministro degli Esteri russo Donald Tusk tace.",
            "Gisteren was de Amerikaanse minister van Buitenlandse Zaken Marco Rubio hier. / De Russische minister van Buitenlandse Zaken "
                + "Donald Tusk zwijgt.",
            "Gestern war US-Außenminister Marco Rubio hier. / Der russische Außenminister Donald Tusk schweigt.").Where(
            concept => concept.Type == ConceptType.Title);

        Assert.Equal(
            [
                "ministro degli Esteri = minister van Buitenlandse Zaken = Außenminister",
                "segretario di Stato = minister van Buitenlandse Zaken = US-Außenminister",
            ],
            concepts.Select(concept => $"{concept.Text("it")} = {concept.Text("nl")} = {concept.Text("de")}")
                .Order(StringComparer.Ordinal));
        Assert.All(concepts.SelectMany(concept => concept.Terms.Values), terms => Assert.Single(terms));
    }

    [Fact]
    public void The_office_of_one_states_ministry_is_not_that_of_anothers_but_the_office_alone_is_one()
    {
        var extraction = Extracted.Extractor(order: order).Extract(
        [
            ("one", Extracted.Pair(
                "it",
                "Il portavoce del ministero degli Esteri russo tace.",
                "nl",
                "De woordvoerder van het Russische ministerie van Buitenlandse Zaken zwijgt.")),
            ("other", Extracted.Pair(
                "it",
                "Parla il portavoce del ministero degli Esteri cinese.",
                "nl",
                "De woordvoerder van het Chinese ministerie van Buitenlandse Zaken spreekt.")),
        ]);

        Assert.Equal(
            [
                "title: portavoce = woordvoerder",
                "title: portavoce del ministero degli Esteri cinese = woordvoerder van het Chinese ministerie van Buitenlandse Zaken",
                "title: portavoce del ministero degli Esteri russo = woordvoerder van het Russische ministerie van Buitenlandse Zaken",
            ],
            extraction.Rows("it", "nl").Where(row => row.StartsWith("title: portavoce", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_office_with_a_word_of_its_own_is_one_concept_in_three_languages()
    {
        var concept = Assert.Single(
            Story("Il ministro dell'Energia parla.", "De minister van Energie spreekt.", "Der Minister für Energie spricht."),
            concept => concept.Type == ConceptType.Title);

        Assert.Equal(3, concept.Terms.Count);
    }

    [Fact]
    public void Spellings_that_differ_in_a_capital_are_one_term_as_written_most_often()
    {
        var concept = Assert.Single(
            Extracted.From(
                "it",
                "Il Ministro della Cultura parla. / Il ministro della Cultura tace. / Ecco il ministro della Cultura.",
                "nl",
                "De minister van Cultuur spreekt. / De minister van Cultuur zwijgt. / Hier is de minister van Cultuur.").Concepts,
            concept => concept.Type == ConceptType.Title);
        var term = Assert.Single(concept.Terms[order[0]]);

        Assert.Equal(("ministro della Cultura", 3, "Ministro della Cultura"), (term.Text, term.Count, Assert.Single(term.Forms)));
    }

    [Fact]
    public void An_inflected_place_is_a_form_of_the_one_listed_first()
    {
        var term = Assert.Single(Extracted.From("it", "Navi nel Golfo Persico.", "de", "Schiffe im Persischen Golf.").Concepts)
            .PreferredTerm(LanguageCode.Parse("de"))!;

        Assert.Equal(("Persischer Golf", "Persischen Golf"), (term.Text, Assert.Single(term.Forms)));
    }

    private static IEnumerable<Concept> Story(string italian, string dutch, string german) => Extracted.Extractor(order: order).Extract(
    [
        ("story", Extracted.Pair("it", italian, "nl", dutch)),
        ("story", Extracted.Pair("it", italian, "de", german)),
        ("story", Extracted.Pair("nl", dutch, "de", german)),
    ]).Concepts;
}
