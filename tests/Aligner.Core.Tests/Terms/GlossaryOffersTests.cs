using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the glossaries say of a term.</summary>
public class GlossaryOffersTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");

    [Theory]
    [InlineData("Marco Rossi", ConceptType.Person, true)]
    [InlineData("marco rossi", ConceptType.Person, true)]
    [InlineData("Rossi", ConceptType.Person, true)]
    // Its name makes it known whatever it was taken for, one of its forms does not.
    [InlineData("Marco Rossi", ConceptType.Organisation, true)]
    [InlineData("Rossi", ConceptType.Organisation, false)]
    [InlineData("Bianchi", ConceptType.Person, false)]
    public void A_term_is_known_by_its_name_and_of_its_type_by_its_forms(string text, ConceptType type, bool isKnown) => Assert.Equal(
        isKnown, Glossary(Person("Marco Rossi", forms: ["Rossi"])).Named(new Suggestion(text, type)) is not null);

    [Fact]
    public void A_term_is_known_by_a_form_in_which_the_article_has_it() => Assert.NotNull(
        Glossary(Person("Marco Rossi")).Named(new Suggestion("Rossi", ConceptType.Person) { Forms = ["Marco Rossi"] }));

    [Fact]
    public void Of_two_concepts_of_a_term_the_approved_one_is_taken()
    {
        var glossary = Glossary(
            Person("Marco Rossi", forms: ["Rossi"]) with { Status = ConceptStatus.Proposed },
            Person("Aldo Rossi", forms: ["Rossi"]));

        Assert.Equal("per-aldo-rossi", glossary.Named(new Suggestion("Rossi", ConceptType.Person))?.Id);
    }

    [Fact]
    public void A_rejected_concept_makes_nothing_known() => Assert.Null(
        Glossary(Person("Marco Rossi") with { Status = ConceptStatus.Rejected })
            .Named(new Suggestion("Marco Rossi", ConceptType.Person)));

    [Fact]
    public void A_concept_that_the_language_has_no_term_of_makes_nothing_known()
    {
        var foreign = Person("Marco Rossi") with { Terms = Person("Marco Rossi").Terms.Remove(Italian) };

        Assert.Null(Glossary(foreign).Named(new Suggestion("Marco Rossi", ConceptType.Person)));
    }

    [Fact]
    public void A_term_is_met_in_its_other_forms_too() => Assert.Equal<string>(
        ["Rossi"],
        Assert.Single(Glossary(Person("Marco Rossi", forms: ["Rossi"]))
            .In(Extracted.Alone("it", "Ecco Marco Rossi. / Poi Rossi tace.", "a").Article)).Term.Forms);

    [Theory]
    [InlineData(ConceptStatus.Rejected, "marco rossi", "Mark Rood", true)]
    [InlineData(ConceptStatus.Rejected, "Marco Rossi", "Mark Roos", false)]
    [InlineData(ConceptStatus.Rejected, "Marco Bianchi", "Mark Rood", false)]
    [InlineData(ConceptStatus.Approved, "Marco Rossi", "Mark Rood", false)]
    public void A_translation_is_rejected_of_the_term_that_people_rejected_it_of(
        ConceptStatus status, string term, string translation, bool isRejected) => Assert.Equal(
            isRejected, Glossary(Person("Marco Rossi", "Mark Rood") with { Status = status }).IsRejected(term, translation));

    [Fact]
    public void The_preferred_translation_is_offered_first()
    {
        var concept = Person("Marco Rossi");
        concept = concept with
        {
            Terms = concept.Terms.SetItem(Dutch, [new Term("Rood", false, [], 0), new Term("Mark Rood", true, [], 0)]),
        };

        Assert.Equal(["Mark Rood", "Rood"], Glossary(concept).Of(concept).Select(offer => offer.Text));
    }

    [Fact]
    public void The_three_nearest_other_terms_are_shown_the_nearest_first()
    {
        var glossary = Glossary(
            Person("Marco Montanabxo"), Person("Marco Montanaru"), Person("Marco Montanari"), Person("Marco Montanara"),
            Person("Marco Montanaro"), Person("Lucia Verdi"));

        Assert.Equal(
            ["per-marco-montanara", "per-marco-montanari", "per-marco-montanaru"],
            glossary.Near("Marco Montanaro").Select(term => term.Concept));
    }

    [Fact]
    public void What_is_spelled_otherwise_is_not_near() => Assert.Equal(
        "per-marco-montanari",
        Assert.Single(Glossary(Person("Lucia Verdi"), Person("Marco Montanari")).Near("Marco Montanaro")).Concept);

    [Fact]
    public void A_concept_of_which_two_terms_are_near_is_shown_once_by_the_nearer()
    {
        var concept = Person("Marco Montanari");
        concept = concept with
        {
            Terms = concept.Terms.SetItem(
                Italian, [new Term("Marco Montanari", true, [], 0), new Term("Marco Montanarri", false, [], 0)]),
        };

        Assert.Equal("Marco Montanarri", Assert.Single(Glossary(concept).Near("Marco Montanarru")).Text);
    }

    [Theory]
    [InlineData(OfferSource.ApprovedGlossary, ConceptStatus.Approved, 1)]
    [InlineData(OfferSource.ProposedGlossary, ConceptStatus.Proposed, 0)]
    public void A_term_is_a_concept_as_sure_as_its_first_offer(OfferSource first, ConceptStatus status, double confidence)
    {
        var term = new Suggestion("Marco Rossi", ConceptType.Person)
        {
            Offers = [new Offer("Mark Rood", first), new Offer("Rood", OfferSource.Pack)],
        };

        var concept = term.ToConcept(Italian, Dutch)!;

        Assert.Equal((status, confidence), (concept.Status, concept.Confidence));
        Assert.Equal([("Mark Rood", true), ("Rood", false)], concept.Terms[Dutch].Select(offer => (offer.Text, offer.Preferred)));
    }

    private static GlossaryOffers Glossary(params Concept[] concepts) => new(SmallPacks.For(Italian), Dutch, concepts);

    private static Concept Person(string italian, string dutch = "Iemand", params string[] forms) => new(
        ConceptId.Of(ConceptType.Person, italian), ConceptType.Person, new Dictionary<LanguageCode, ImmutableArray<Term>>
        {
            [Italian] = [new Term(italian, true, [.. forms], 0)],
            [Dutch] = [new Term(dutch, true, [], 0)],
        }.ToImmutableSortedDictionary())
    { Status = ConceptStatus.Approved };
}
