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
        var concept = Assert.Single(Story("Marco Rubio parla. / Marco Rubio tace.", "Marco Rubio spreekt. / Marco Rubio zwijgt.", "Marco Rubio spricht. / Marco Rubio schweigt."), concept => concept.Type == ConceptType.Person);

        Assert.All(concept.Terms.Values, terms => Assert.Equal(2, terms[0].Count));
    }

    [Fact]
    public void An_id_is_of_the_first_language_of_the_order()
    {
        var concept = Assert.Single(Story("Il ministro della Cultura parla.", "De minister van Cultuur spreekt.", "Der Kulturminister spricht."), concept => concept.Type == ConceptType.Title);

        Assert.Equal("tit-ministro-della-cultura", concept.Id);
    }

    [Fact]
    public void Homonyms_are_told_apart_by_the_second_language()
    {
        var extraction = Extracted.Extractor(order: order).Extract(
        [
            ("story", Extracted.Pair("it", "Il viceministro parla.", "nl", "De viceminister spreekt.")),
            ("story", Extracted.Pair("it", "Il segretario di Stato americano Marco Rubio era qui. / Il segretario della Cultura Donald Trump. / Il segretario di Stato parla.", "nl", "De Amerikaanse minister van Buitenlandse Zaken Marco Rubio was hier. / De minister van Cultuur Donald Trump. / De minister van Buitenlandse Zaken spreekt.")),
        ]);

        Assert.Equal(extraction.Concepts.Length, extraction.Concepts.Select(concept => concept.Id).Distinct().Count());
        Assert.DoesNotContain(extraction.Concepts, concept => char.IsAsciiDigit(concept.Id[^1]));
    }

    private static IEnumerable<Concept> Story(string italian, string dutch, string german) => Extracted.Extractor(order: order).Extract(
    [
        ("story", Extracted.Pair("it", italian, "nl", dutch)),
        ("story", Extracted.Pair("it", italian, "de", german)),
        ("story", Extracted.Pair("nl", dutch, "de", german)),
    ]).Concepts;
}
