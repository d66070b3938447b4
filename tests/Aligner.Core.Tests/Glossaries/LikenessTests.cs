using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Core.Tests.Glossaries;

/// <summary>Concepts that may be one.</summary>
public sealed class LikenessTests
{
    [Theory]
    [InlineData("Organizzazione Mondiale della Sanità", "OMS", "Abbreviation")]
    [InlineData("Allgemeiner Deutscher Automobil-Club", "ADAC", "Abbreviation")]
    [InlineData("Zelenskyj", "Zelensky", "Spelling")]
    [InlineData("Sergej Lavrov", "Sergei Lavrow", "Spelling")]
    [InlineData("Guardia costiera", "guardia Costiera", "SameTerm")]
    public void Are_offered(string one, string other, string kind)
    {
        var likeness = Assert.Single(Likenesses.Among([Organisation("a", one), Organisation("b", other)]));
        Assert.Equal(("a", "b", kind), (likeness.One.Id, likeness.Other.Id, likeness.Kind.ToString()));
    }

    [Theory]
    [InlineData("Roma", "Rima")]
    [InlineData("Guardia costiera", "Guardia di finanza")]
    [InlineData("Organizzazione Mondiale della Sanità", "ONU")]
    [InlineData("OMS", "OMS2")]
    public void Are_not_offered_where_they_have_nothing_in_common(string one, string other) =>
        Assert.Empty(Likenesses.Among([Organisation("a", one), Organisation("b", other)]));

    [Fact]
    public void Two_that_are_approved_are_two_and_what_is_rejected_is_nothing()
    {
        var (one, other) = (Organisation("a", "Zelenskyj"), Organisation("b", "Zelensky"));
        Assert.Empty(Likenesses.Among([Approved(one), Approved(other)]));
        Assert.Single(Likenesses.Among([Approved(one), other]));
        Assert.Empty(Likenesses.Among([one, other with { Status = ConceptStatus.Rejected }]));
    }

    [Fact]
    public void Concepts_of_two_types_and_functional_equivalents_are_not_compared()
    {
        var one = Organisation("a", "Zelenskyj");
        Assert.Empty(Likenesses.Among([one, Organisation("b", "Zelensky") with { Type = ConceptType.Person }]));
        var minister = Two("a", "ministro degli Esteri", "minister van Buitenlandse Zaken");
        var secretary = Two("b", "segretario di Stato", "minister van Buitenlandse Zaken") with { Equivalence = Equivalence.Functional };
        Assert.Empty(Likenesses.Among([minister, secretary]));
    }

    private static Concept Approved(Concept concept) => concept with { Status = ConceptStatus.Approved };

    private static Concept Organisation(string id, string term) => new(id, ConceptType.Organisation, Terms(("it", term)));

    private static Concept Two(string id, string italian, string dutch) =>
        new(id, ConceptType.Title, Terms(("it", italian), ("nl", dutch)));

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(params (string Language, string Text)[] terms) =>
        terms.ToImmutableSortedDictionary(
            term => LanguageCode.Parse(term.Language), term => ImmutableArray.Create(new Term(term.Text, true, [], 0)));
}
