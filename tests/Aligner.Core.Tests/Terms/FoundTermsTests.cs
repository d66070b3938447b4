using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>The terms of one article, where they stand, and what is offered for them.</summary>
public class FoundTermsTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");

    private static readonly NameTable Names = NameTable.Read(new StringReader("type\tit\tnl\n"
        + "organisation\tMarco Zeta\tZeta BV\nperson\tMarco Zeta\tMark Zeta\n"
        + "place\tMarco Beta\tBetadam\n"
        + "place\tMarco Iota\tIotadam\norganisation\tMarco Iota\tIota BV\n"))
        .With(() => Gazetteer.Read(new StringReader("town\tMarco Alfa\ncompany\tMarco Gamma\n")));

    [Theory]
    // The entry of its type; the only one, whatever its type; none of several others.
    [InlineData("Marco Zeta", ConceptType.Person, "Mark Zeta (names table)")]
    [InlineData("Marco Zeta", ConceptType.Organisation, "Zeta BV (names table)")]
    [InlineData("Marco Beta", ConceptType.Person, "Betadam (names table)")]
    [InlineData("Marco Iota", ConceptType.Person, "")]
    // What all languages spell alike, where it is that.
    [InlineData("Marco Alfa", ConceptType.Place, "Marco Alfa (gazetteer)")]
    [InlineData("Marco Alfa", ConceptType.Organisation, "")]
    [InlineData("Marco Gamma", ConceptType.Organisation, "Marco Gamma (gazetteer)")]
    [InlineData("Marco Gamma", ConceptType.Place, "")]
    [InlineData("Marco Delta", ConceptType.Organisation, "")]
    [InlineData("Marco Delta", ConceptType.Place, "")]
    public void A_name_is_offered_as_the_table_or_the_gazetteer_has_it(string name, ConceptType type, string offers)
    {
        var text = $"Ecco {name} qui.";
        var reading = SmallReadings.Of(SmallPacks.For("it"), text, SmallPacks.For("it"), text, names: Names);
        var claim = NameClaim.Of(reading, name, name, [new Extent(1, 2)], [new Extent(1, 2)], 1).As(type);
        var packs = new PackOffers(reading.Source.Book, new PhraseBook(SmallPacks.For(Dutch)));

        var term = Assert.Single(new FoundTerms(reading, packs, Dutch).In(Claims.None(reading).With([claim])));

        Assert.Equal(offers, string.Join(", ", term.Offers.Select(offer => $"{offer.Text} ({offer.SourceName})")));
    }

    [Theory]
    // An office of a body without it; one that its state tells from others has no sure translation with it.
    [InlineData("Ieri la direttrice esecutiva di Europol era qui.", "direttrice esecutiva", "uitvoerend directeur")]
    [InlineData("Ieri la direttrice esecutiva di Europol era qui.", "direttrice esecutiva di Europol", "")]
    [InlineData("Ieri il presidente russo era qui.", "presidente russo", "")]
    public void An_office_is_offered_as_far_as_the_term_goes(string text, string term, string offers) =>
        Assert.Equal(offers, string.Join(", ", Term(text, term).Offers.Select(offer => offer.Text)));

    [Theory]
    [InlineData("Ieri il ministro degli Esteri russo era qui.", "ministro degli Esteri", "ministro degli Esteri russo")]
    [InlineData("Ecco quattro navi cinesi.", "cinese", "cinesi")]
    // Met twice in one form.
    [InlineData("Ecco il ministro della Cultura. / Poi il ministro della Cultura.", "ministro della Cultura", "")]
    public void A_term_has_the_forms_in_which_it_is_met(string text, string term, string forms) =>
        Assert.Equal(forms, string.Join(", ", Term(text, term).Forms));

    [Theory]
    [InlineData("Ecco Marco Rossi. / Ieri ero a Venezia.", "Venezia", 2, 12)]
    [InlineData("Ieri la General Zeta taceva. / Poi la GZ parla.", "General Zeta", 1, 9)]
    public void A_term_stands_where_it_is_met_first(string text, string term, int line, int column) =>
        Assert.Equal((line, column), (Term(text, term).Line, Term(text, term).Column));

    private static Suggestion Term(string text, string term) => Assert.Single(
        Extracted.Extractor().Suggest(Extracted.Alone("it", text, "a"), Dutch, []), found => found.Text == term);
}
