using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the tables of the packs call a concept in another language.</summary>
public class PackOffersTests
{
    private static readonly LanguagePack Italian = SmallPacks.For(LanguageCode.Parse("it"));
    private static readonly LanguagePack German = SmallPacks.For(LanguageCode.Parse("de"));
    private static readonly LanguagePack Dutch = SmallPacks.For(LanguageCode.Parse("nl"));

    [Theory]
    [InlineData("un", "ONU", "UN")]
    [InlineData("un", "Nazioni Unite", "Vereinte Nationen")]
    // Only one who writes an acronym is offered one.
    [InlineData("un", "Onu", "Vereinte Nationen")]
    [InlineData("europol", "EUROPOL", "Europol")]
    // Shortened in whatever letters, or in full.
    [InlineData("security-council", "Consiglio di sicurezza", "Sicherheitsrat")]
    [InlineData("security-council", "consiglio di Sicurezza", "Sicherheitsrat")]
    [InlineData("security-council", "Consiglio di sicurezza delle Nazioni Unite", "UN-Sicherheitsrat")]
    [InlineData("unknown", "Ignoto", null)]
    public void A_body_is_offered_as_short_as_the_article_has_it(string concept, string term, string? offered) =>
        Assert.Equal(offered, new PackOffers(new PhraseBook(Italian), new PhraseBook(German)).Of(TableKind.Institution, concept, term));

    [Fact]
    public void A_shortened_body_is_offered_in_full_where_the_target_has_nothing_shorter()
    {
        var dutch = Dutch with { Institutions = [new Institution("security-council", InstitutionKind.Organisation, ["VN-raad"])] };

        Assert.Equal("VN-raad", new PackOffers(new PhraseBook(Italian), new PhraseBook(dutch))
            .Of(TableKind.Institution, "security-council", "Consiglio di sicurezza"));
    }

    [Fact]
    public void A_shorter_form_that_is_no_part_of_the_full_one_is_not_the_shortened_one()
    {
        var dutch = Dutch with
        {
            Institutions = [new Institution("security-council", InstitutionKind.Organisation, ["Veiligheidsraad", "Vraad", "raad"])],
        };

        Assert.Equal("raad", new PackOffers(new PhraseBook(Italian), new PhraseBook(dutch))
            .Of(TableKind.Institution, "security-council", "Consiglio di sicurezza"));
    }

    [Fact]
    public void A_shortened_body_that_the_target_does_not_have_is_left_open() => Assert.Null(
        new PackOffers(new PhraseBook(Italian), new PhraseBook(Dutch))
            .Of(TableKind.Institution, "security-council", "Consiglio di sicurezza"));

    [Fact]
    public void A_body_is_offered_as_the_body_where_a_place_is_called_by_the_same_concept() => Assert.Equal(
        "Verenigde Naties",
        new PackOffers(new PhraseBook(Italian), new PhraseBook(Dutch.Plus(places: "un|city|Unstad")))
            .Of(TableKind.Institution, "un", "Nazioni Unite"));

    [Fact]
    public void A_nationality_is_no_place() => Assert.Equal(
        ["Russische", "Rusland"],
        new[] { TableKind.Nationality, TableKind.Place }.Select(table =>
            new PackOffers(new PhraseBook(Italian), new PhraseBook(Dutch)).Of(table, "RU", "russo")));

    [Fact]
    public void A_place_may_be_an_institution_of_the_target() => Assert.Equal(
        "Verenigde Naties", new PackOffers(new PhraseBook(Italian), new PhraseBook(Dutch)).Of(TableKind.Place, "un", "Nazioni Unite"));

    [Theory]
    [InlineData("ECB", true)]
    [InlineData("Europol", false)]
    [InlineData("E", false)]
    [InlineData("", false)]
    public void An_acronym_has_several_letters_and_all_are_capitals(string form, bool expected) =>
        Assert.Equal(expected, PackForms.IsAcronym(form));

    [Fact]
    public void A_concept_is_offered_in_the_base_form_of_its_first_row_that_has_any()
    {
        var first = PackForms.First<Portfolio>(
            [new("sea", []), new("sea", ["mari=mare", "maris"]), new("sea", ["oceano"]), new("land", [])],
            row => row.Concept,
            row => row.Forms);

        Assert.Equal([KeyValuePair.Create("sea", "mare")], first);
    }
}
