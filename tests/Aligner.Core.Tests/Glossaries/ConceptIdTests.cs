using Aligner.Glossaries;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class ConceptIdTests
{
    [Theory]
    [InlineData(ConceptType.Ministry, "ministero degli Esteri", "min-ministero-degli-esteri")]
    [InlineData(ConceptType.Title, "segretario di Stato (USA)", "tit-segretario-di-stato-usa")]
    [InlineData(ConceptType.Person, "Maroš Šefčovič", "per-maros-sefcovic")]
    [InlineData(ConceptType.Organisation, "dell’Aia", "org-dell-aia")]
    [InlineData(ConceptType.Place, "Москва", "pla-москва")]
    [InlineData(ConceptType.Place, "???", "pla-x")]
    public void An_id_is_the_type_and_the_slug_of_the_term(ConceptType type, string term, string id) =>
        Assert.Equal(id, ConceptId.Of(type, term));

    [Fact]
    public void A_long_slug_is_cut_at_a_word() => Assert.Equal("aaaaa-aaaaa", ConceptId.Slug("aaaaa aaaaa " + new string('b', 60)));

    [Theory]
    [InlineData("tit-presidente", true)]
    [InlineData("tit-presidente--voorzitter", true)]
    [InlineData("tit-presidente--voorzitter--2", true)]
    [InlineData("mine--2", true)]
    [InlineData("tit-presidente-2", false)]
    [InlineData("--tit-presidente", false)]
    public void A_stem_or_a_homonym_of_it_may_be_asked_for(string id, bool may) =>
        Assert.Equal(may, ConceptId.BeginsWithAny(["tit-presidente", "mine"], id));

    [Fact]
    public void Beside_homonyms_an_id_says_what_another_language_says_before_it_is_numbered()
    {
        var president = Concept(ConceptType.Title, "de:Präsident", "it:presidente", "nl:voorzitter") with { Id = "tit-presidente--x" };

        Assert.Equal(
            ["tit-presidente", "tit-presidente--prasident", "tit-presidente--voorzitter", "tit-presidente--prasident-2"],
            ConceptId.Candidates(president).Take(4));
        Assert.Equal(["tit-voto", "tit-voto--voto"], ConceptId.Candidates(Concept(ConceptType.Title, "it:voto")).Take(2));
    }

    [Fact]
    public void The_first_language_names_the_concept() =>
        Assert.Equal("min-esteri", Concept(ConceptType.Ministry, "nl:BuZa", "it:Esteri").Id);
}
