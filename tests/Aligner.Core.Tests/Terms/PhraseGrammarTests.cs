using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What each rule of the grammar takes, and what it leaves: the phrase as listed, what is left of it without its
/// complement, what it is for, and whose it is.</summary>
public class PhraseGrammarTests
{
    [Theory]
    // CoordinatedFront
    [InlineData("de", "Der Verkehrs- und Kulturminister.", "Verkehrs- und Kulturminister || transport, culture |")]
    // ModifierBefore
    [InlineData("de", "Der stellvertretende Präsident.", "stellvertretender Präsident |deputy| |")]
    // NationalityBefore
    [InlineData("nl", "De Russische minister.", "minister || | RU")]
    // OwnerBefore
    [InlineData("de", "Das ist Russlands Minister.", "Minister || | RU")]
    // BodyBefore
    [InlineData("en", "The NATO minister.", "NATO minister || nato |")]
    // PortfolioBefore
    [InlineData("en", "The Foreign minister.", "Foreign minister || foreign-affairs |")]
    // ModifierBehind
    [InlineData("it", "Il presidente meridionale.", "presidente meridionale |southern| |")]
    // NationalityBehind
    [InlineData("it", "Il presidente russo.", "presidente || | RU")]
    // HolderInside
    [InlineData("nl", "De minister Teun van Zeta van Buitenlandse Zaken.", "minister van Buitenlandse Zaken || foreign-affairs |")]
    [InlineData("nl", "De minister Teun Zeta (CDA) van Cultuur.", "minister van Cultuur || culture |")]
    [InlineData("nl", "De minister Teun Zeta van Beta.", "minister || |")]
    // Complement, PortfolioComplement
    [InlineData("it", "Il ministro degli Esteri.", "ministro degli Esteri || foreign-affairs |")]
    [InlineData("it", "Il ministro della Cultura e della Scienza.", "ministro della Cultura e della Scienza || culture, science |")]
    [InlineData("it", "Il ministro della Cultura, poi Scienza.", "ministro della Cultura || culture |")]
    [InlineData("it", "Il museo d'arte.", "museo d'arte || arts |")]
    // An office has one list of portfolios: a second is no portfolio of the table.
    [InlineData("it", "Il ministro di Cultura della Scienza.", "ministro di Cultura della Scienza || culture, =scienza |")]
    // AdjacentPortfolio
    [InlineData("it", "Il ministero Cultura.", "ministero Cultura || culture |")]
    [InlineData("it", "Il ministro Cultura.", "ministro || |")]
    [InlineData("nl", "De directeur cultuur.", "directeur cultuur || culture |")]
    [InlineData("nl", "De minister cultuur.", "minister || |")]
    // AdjacentPlace
    [InlineData("it", "Il museo Venezia.", "museo || | venice")]
    [InlineData("it", "Il ministro Venezia.", "ministro || |")]
    // QualifiedPortfolio
    [InlineData("it", "Il ministro della meridionale Cultura.", "ministro della meridionale Cultura || culture |")]
    // BodyComplement
    [InlineData("it", "Il direttore di Europol.", "direttore di Europol || europol |")]
    // PlaceComplement
    [InlineData("it", "Il presidente della Russia.", "presidente || | RU")]
    [InlineData("it", "Il museo russo di Venezia di Europol.", "museo || | RU")]
    [InlineData("it", "L’ambasciatore russo all’Aia.", "ambasciatore || | RU")]
    // NestedPhrase
    [InlineData("it", "Il portavoce del ministero degli Esteri.", "portavoce del ministero degli Esteri || ministry, foreign-affairs |")]
    [InlineData("it", "Il portavoce del presidente.", "portavoce || |")]
    // NationalBody
    [InlineData("nl", "De directeur van de Italiaanse Navo.", "directeur van de Italiaanse Navo || nato |")]
    // UnknownComplement
    [InlineData("it", "Il ministro della Transizione digitale.", "ministro della Transizione digitale || =transizione, =digitale |")]
    [InlineData("it", "Il ministro della transizione.", "ministro || |")]
    [InlineData("it", "Il museo del Cinema.", "museo del Cinema || =cinema |")]
    public void A_rule_takes_what_it_is_named_for(string language, string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(SmallPacks.For(language), text));

    [Theory]
    [InlineData("it", "Il ministro degli Affari alfi e beti.", "ministro degli Affari alfi e beti || alpha, beta |")]
    [InlineData("it", "Il ministro degli Affari alfi e zeti.", "ministro degli Affari alfi || alpha |")]
    [InlineData("nl", "De minister van Alfe en Bete Zaken.", "minister van Alfe en Bete Zaken || alpha, beta |")]
    [InlineData("it", "Il ministro della Cultura e delle Isole.", "ministro della Cultura e delle Isole || culture, =isole |")]
    public void Two_portfolios_may_share_a_noun_and_one_may_be_a_place(string language, string text, string phrase)
    {
        var pack = SmallPacks.For(language);
        pack = pack with
        {
            Portfolios =
            [
                .. pack.Portfolios,
                new Portfolio("alpha", ["Affari alfi", "Alfe Zaken"]),
                new Portfolio("beta", ["Affari beti", "Bete Zaken"]),
            ],
            Heads = [.. pack.Heads, new Head("island", HeadKind.Place, ["isola", "isole=isola"])],
        };

        Assert.Equal(phrase, SmallGrammar.Said(pack, text));
    }

    [Fact]
    public void A_union_is_whose_an_office_is()
    {
        var pack = SmallPacks.For("en");
        pack = pack with { Institutions = [.. pack.Institutions, new Institution("eu", InstitutionKind.Organisation, ["EU"])] };

        Assert.Equal("minister || | europe", SmallGrammar.Said(pack, "The EU minister."));
        Assert.Equal("minister || | eu", SmallGrammar.Said(pack, "The minister of the EU."));
    }

    [Fact]
    public void An_adjective_before_an_unknown_noun_is_taken_where_nouns_have_capitals()
    {
        var german = SmallPacks.For("de");
        german = german with { Heads = [.. german.Heads, new Head("-liche", HeadKind.Adjective, ["-liche"])] };
        const string Text = "Der Minister für wirtschaftliche Zusammenarbeit.";

        Assert.Equal(
            "Minister für wirtschaftliche Zusammenarbeit || =wirtschaftliche, =zusammenarbeit |", SmallGrammar.Said(german, Text));
        Assert.Equal("Minister || |", SmallGrammar.Said(german with { CapitalisedNouns = false }, Text));
    }

    [Fact]
    public void A_phrase_ends_at_a_person_and_begins_in_no_name()
    {
        Assert.Equal("ministro || |", SmallGrammar.Said(SmallPacks.For("it"), "Il ministro della Cultura.", word => word == 3));
        Assert.Empty(SmallGrammar.Read(SmallPacks.For("it"), "Il ministro della Cultura.", isName: word => word == 1));
    }

    [Fact]
    public void Behind_a_complement_what_an_article_follows_is_no_adjective()
    {
        Assert.Equal("museo di Venezia meridionale", Full("Il museo di Venezia meridionale."));
        Assert.Equal("museo d'arte", Full("Il museo d'arte meridionale il libro."));
        Assert.Equal("museo d'arte meridionale", Full("Il museo d'arte meridionale parla."));

        static string Full(string text) => SmallGrammar.Read(SmallPacks.For("it"), text)[0].Full;
    }

    [Fact]
    public void A_body_that_goes_on_behind_a_head_has_its_words()
    {
        var pack = SmallPacks.For("it");
        pack = pack with
        {
            Heads = [.. pack.Heads, new Head("deputy+chair", HeadKind.Title, ["vice del Consiglio"]),
                new Head("vice", HeadKind.Title, ["vice"])],
            Institutions =
            [
                new Institution("security-council", InstitutionKind.Organisation, ["Consiglio di sicurezza"]),
                new Institution("council", InstitutionKind.Organisation, ["Consiglio"]),
                new Institution("new-council", InstitutionKind.Place, ["Consiglio Nuovo"]),
            ],
        };

        Assert.Equal(
            "vice del Consiglio di sicurezza || security-council |",
            SmallGrammar.Said(pack, "Il vice del Consiglio di sicurezza."));
        Assert.Equal("vice del Consiglio || |", SmallGrammar.Said(pack, "Il vice del Consiglio."));
        Assert.Equal("vice del Consiglio || |", SmallGrammar.Said(pack, "Il vice del Consiglio Nuovo."));
    }

    [Theory]
    [InlineData("it", "Il segretario di Stato.", "minister+foreign-affairs:secretary-of-state")]
    [InlineData("it", "Il Viminale.", "ministry+interior@IT")]
    [InlineData("it", "Il Quirinale.", "presidency@IT")]
    // A head is what it is, whatever body is called so; a longer name of a body is none of its first word's.
    [InlineData("it", "Il Sindaco.", "mayor")]
    [InlineData("it", "Il Museo Nuovo.", "none")]
    [InlineData("de", "Das Kulturmuseum.", "museum")]
    // The genitive of a metonym.
    [InlineData("en", "Here is Pentagon's.", "none")]
    public void A_phrase_is_built_around_the_longest_head_metonym_or_compound(string language, string text, string heads)
    {
        var pack = SmallPacks.For(language).Plus(
            institutions: "presidency@IT|title|Quirinale/mayors@IT|ministry|Sindaco/new-museum|organisation|Museo Nuovo/"
                + "culture-museum|organisation|Kulturmuseum/ministry+defence@US|ministry|Pentagon");
        var read = SmallGrammar.Read(pack, text);

        Assert.Equal(heads, read is [var first, ..] ? string.Join(", ", first.Heads.Select(head => head.Concept)) : "none");
    }
}
