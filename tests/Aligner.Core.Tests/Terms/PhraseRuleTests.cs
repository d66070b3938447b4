using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>What ends a phrase: each guard of the rules that stand before it, behind it, and behind connecting words.</summary>
public class PhraseRuleTests
{
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(
        heads: "party|bound-organisation|partito/general|modifier|generale",
        institutions: "quirinale@IT|title|Quirinale/united-russia|organisation|Russia Unita/living-culture|organisation|Cultura Viva/"
            + "gaza|place|Striscia",
        portfolios: "new-venice|Venezia Nuova",
        places: "zz|country|Europol Nuova") with
    {
        EmployerPrepositions = new[] { "presso" }.ToFrozenSet(StringComparer.Ordinal),
    };

    private static readonly LanguagePack Dutch = SmallPacks.For("nl");

    private static readonly LanguagePack German = SmallPacks.For("de").Plus(heads: "-liche|adjective|-liche") with
    {
        StopWords = SmallPacks.For("de").StopWords.Append("sämtliche").ToFrozenSet(StringComparer.Ordinal),
    };

    private static readonly LanguagePack English = SmallPacks.For("en").Plus(
        heads: "museum|organisation|museum/deputy|modifier|deputy",
        portfolios: "culture|Culture",
        institutions: "eu|organisation|EU/europol|organisation|Europol/gaza|place|Gaza",
        places: "RU|country|Russia",
        demonyms: "CN|Chinese");

    [Theory]
    // NationalityBefore, OwnerBefore, UnionBefore: one place, the nearest.
    [InlineData("The Chinese Russian minister.", "Russian minister | RU")]
    [InlineData("Here is Russia's Chinese minister.", "Chinese minister | CN")]
    // OwnerBefore: a body as well as a place.
    [InlineData("Here is Europol's minister.", "Europol's minister | europol")]
    [InlineData("Here is Gaza's minister.", "Gaza's minister | gaza")]
    // BodyBefore: one, of an office, not in the genitive.
    [InlineData("The NATO Europol minister.", "Europol minister |")]
    [InlineData("The NATO museum.", "museum |")]
    [InlineData("Here is Europol's Russian minister.", "Russian minister | RU")]
    // PortfolioBefore: one, of what has portfolios.
    [InlineData("The Culture Foreign minister.", "Foreign minister |")]
    [InlineData("The Culture museum.", "museum |")]
    // A place says whose only in the genitive; a body does not where another name begins.
    [InlineData("The Russia minister.", "minister |")]
    // What ends at the head, in its sentence.
    [InlineData("The deputy, minister.", "minister |")]
    [InlineData("The deputy / minister", "minister |")]
    [InlineData("minister", "minister |")]
    public void Before_a_head_stand_a_place_a_body_and_a_portfolio(string text, string phrase) => Assert.Equal(phrase, Full(English, text));

    [Fact]
    public void A_union_is_a_body_where_another_place_is_said() =>
        Assert.Equal("EU minister || eu | RU", SmallGrammar.Said(English, "The EU Russian minister."));

    [Fact]
    public void Nothing_is_taken_of_a_person_before_a_head() =>
        Assert.Equal("minister |", Full(English, "The Russian minister.", word => word == 1));

    [Theory]
    [InlineData("Der Verkehrs- und Kulturminister.", "Verkehrs- und Kulturminister || transport, culture |")]
    [InlineData("Der Zeta- und Kulturminister.", "Zeta- und Kulturminister || =zeta, culture |")]
    [InlineData("Verkehrs- und Kulturminister", "Verkehrs- und Kulturminister || transport, culture |")]
    // No compound; no front; no conjunction; another sentence.
    [InlineData("Der Verkehrs- und Minister.", "Minister || |")]
    [InlineData("Der Verkehr und Kulturminister.", "Kulturminister || culture |")]
    [InlineData("Der Verkehrs- von Kulturminister.", "Kulturminister || culture |")]
    [InlineData("Der Verkehrs- / und Kulturminister", "Kulturminister || culture |")]
    [InlineData("Und Kulturminister", "Kulturminister || culture |")]
    public void A_front_before_a_conjunction_shares_the_head_of_a_compound(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(German, text));

    [Theory]
    // ModifierBehind: no name; before a verb only behind a complement.
    [InlineData("Il presidente Meridionale.", "presidente || |")]
    [InlineData("Il museo meridionale il libro.", "museo meridionale || southern |")]
    [InlineData("Il museo d'arte meridionale / Il libro", "museo d'arte meridionale || arts |")]
    // NationalityBehind: one, and no name.
    [InlineData("Il presidente russo cinese.", "presidente || | RU")]
    [InlineData("Il presidente Russo.", "presidente || |")]
    // AdjacentPortfolio: of ministries and bodies, with a capital, where nothing else is said.
    [InlineData("Il museo Cultura.", "museo Cultura || culture |")]
    [InlineData("Il ministero cultura.", "ministero || |")]
    [InlineData("Il ministero della Scienza Cultura.", "ministero della Scienza || science |")]
    [InlineData("Il direttore cultura.", "direttore || |")]
    // AdjacentPlace: one.
    [InlineData("Il museo russo Venezia.", "museo || | RU")]
    public void Behind_a_head_stand_an_adjective_a_portfolio_and_a_place(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Il presidente meridionale.")]
    [InlineData("Il presidente russo.")]
    [InlineData("Il museo Venezia.")]
    public void Nothing_is_taken_of_a_person_behind_a_head(string text) =>
        Assert.Equal($"{text.Split(' ')[1]} || |", SmallGrammar.Said(Italian, text, word => word == 2));

    [Theory]
    [InlineData("Das Bundesministerium Kultur.", "Bundesministerium |federal| |")]
    [InlineData("Das Museum Italiens.", "Museum || |")]
    public void Beside_a_compound_stands_no_portfolio_and_in_the_genitive_no_town(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(German, text));

    [Fact]
    public void Two_nouns_side_by_side_are_an_office_and_its_field_where_compounds_are_one_word()
    {
        Assert.Equal("directeur cultuur || culture |", SmallGrammar.Said(Dutch, "De directeur cultuur."));
        Assert.Equal("directeur || |", SmallGrammar.Said(Dutch, "De directeur Cultuur."));
        Assert.Equal("directeur || |", SmallGrammar.Said(Dutch with { CapitalisedNouns = true }, "De directeur cultuur."));
    }

    [Theory]
    [InlineData("De minister A B C D E F van Cultuur.", "minister van Cultuur || culture |")]
    [InlineData("De minister Venetië Zeta van Cultuur.", "minister van Cultuur || culture |")]
    [InlineData("De minister Teun Zeta (CDA) van Cultuur.", "minister van Cultuur || culture |")]
    // Too long for a name; a function word; a body; a place of two words; nothing between brackets; no holder.
    [InlineData("De minister A B C D E F G van Cultuur.", "minister || |")]
    [InlineData("De minister Teun Het van Cultuur.", "minister || |")]
    [InlineData("De minister Europol van Cultuur.", "minister || |")]
    [InlineData("De minister Den Haag van Cultuur.", "minister || |")]
    [InlineData("De minister Teun Zeta (CDA, van Cultuur.", "minister || |")]
    [InlineData("De minister Teun Zeta (CDA) / van Cultuur", "minister || |")]
    [InlineData("De minister Teun Zeta (", "minister || |")]
    [InlineData("De minister Teun Zeta, CDA) van Cultuur.", "minister || |")]
    [InlineData("De minister (CDA) van Cultuur.", "minister || |")]
    // Without connecting words, without a capital, in another sentence, at the end of the text.
    [InlineData("De minister Teun Zeta Cultuur.", "minister || |")]
    [InlineData("De minister Teun Zeta van cultuur.", "minister || |")]
    [InlineData("De minister Teun Zeta / van Cultuur", "minister || |")]
    [InlineData("De minister Teun Zeta van / Cultuur", "minister || |")]
    [InlineData("De minister Teun Zeta van", "minister || |")]
    [InlineData("De minister Teun Zeta (CDA)", "minister || |")]
    // Only an office has a holder, and only one that is for nothing yet.
    [InlineData("Het ministerie Teun Zeta van Cultuur.", "ministerie || |")]
    [InlineData("De minister van Cultuur Teun Zeta van Handel.", "minister van Cultuur || culture |")]
    public void A_phrase_goes_on_behind_its_holder(string text, string phrase) => Assert.Equal(phrase, SmallGrammar.Said(Dutch, text));

    [Fact]
    public void A_name_that_is_known_need_have_no_capital_and_what_it_is_for_is_no_name()
    {
        Assert.Equal("minister van Cultuur || culture |", SmallGrammar.Said(Dutch, "De minister zeta van Cultuur.", word => word == 2));
        Assert.Equal("minister || |", SmallGrammar.Said(Dutch, "De minister Teun Zeta van Cultuur.", word => word == 5));
    }

    [Fact]
    public void A_holder_is_no_part_of_the_phrase_and_there_need_be_none()
    {
        Assert.Equal(new Extent(2, 2), Assert.Single(SmallGrammar.Read(Dutch, "De minister Teun Zeta van Cultuur.")[0].Holders));
        Assert.Empty(SmallGrammar.Read(Dutch, "De minister van Cultuur.")[0].Holders);
    }

    // "ministre de la Culture": what joins the two would be the particle of a name.
    [Fact]
    public void A_particle_begins_no_holder()
    {
        var french = SmallPacks.For("fr") with { Particles = new[] { "de" }.ToFrozenSet(StringComparer.Ordinal) };

        Assert.Equal("ministre de la Culture || culture |", SmallGrammar.Said(french, "Le ministre de la Culture."));
        Assert.Equal("ministre de la Culture || culture |", SmallGrammar.Said(french, "Le ministre Jean de Zeta de la Culture."));
    }

    [Fact]
    public void A_metonym_has_no_holder() =>
        Assert.Equal("Quirinale || | IT", SmallGrammar.Said(Italian, "Il Quirinale Teun Zeta della Cultura."));

    [Theory]
    // PortfolioComplement: a body has one more, a body by its head up to four; the rest are words of their own.
    [InlineData("Il direttore di Europol per la Cultura.", "direttore di Europol per la Cultura || europol, culture |")]
    [InlineData("Il direttore di Europol per la Cultura della Scienza.",
        "direttore di Europol per la Cultura della Scienza || europol, culture, =scienza |")]
    [InlineData("Il museo d'arte di Cultura di Scienza di Commercio di Istruzione.",
        "museo d'arte di Cultura di Scienza di Commercio di Istruzione || arts, culture, science, commerce, =istruzione |")]
    [InlineData("Il partito della Cultura.", "partito della Cultura || culture |")]
    [InlineData("Il partito della cultura.", "partito || |")]
    // The longest name that stands there is meant.
    [InlineData("Il ministro della Cultura Viva.", "ministro della Cultura Viva || living-culture |")]
    [InlineData("Il presidente della Russia Unita.", "presidente della Russia Unita || united-russia |")]
    [InlineData("Il direttore di Europol Nuova.", "direttore || | zz")]
    [InlineData("Il ministro della Cultura di Venezia.", "ministro della Cultura || culture | venice")]
    [InlineData("Il ministro della Cultura di Venezia Nuova.", "ministro della Cultura di Venezia Nuova || culture, =venezia, =nuova |")]
    [InlineData("Il governatore della Striscia.", "governatore || | gaza")]
    // QualifiedPortfolio: of an office that is for nothing yet.
    [InlineData("Il museo della meridionale Cultura.", "museo || |")]
    [InlineData("Il ministro d'arte della meridionale Cultura.", "ministro d'arte || arts |")]
    // UnknownComplement: no function word, office or nationality; not where place and field are said.
    [InlineData("Il ministro della Il.", "ministro || |")]
    [InlineData("Il portavoce del Presidente.", "portavoce || |")]
    [InlineData("Il ministro della Cinese Zeta.", "ministro || |")]
    [InlineData("Il ministro russo della Cultura di Zeta.", "ministro della Cultura || culture | RU")]
    [InlineData("Il direttore di Cultura di Zeta.", "direttore di Cultura || culture |")]
    public void Behind_connecting_words_stands_what_it_is_for(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Der Bildungsminister für Handel.", "Bildungsminister für Handel || educational~education, commerce |")]
    // UnknownBehindAdjective: for offices, that are for nothing yet; two words of one sentence.
    [InlineData("Das Museum für wirtschaftliche Arbeit.", "Museum || |")]
    [InlineData("Der Kulturminister für wirtschaftliche Arbeit.", "Kulturminister || culture |")]
    [InlineData("Der Minister für zeta Arbeit.", "Minister || |")]
    [InlineData("Der Minister für wirtschaftliche arbeit.", "Minister || |")]
    [InlineData("Der Minister für wirtschaftliche / Arbeit", "Minister || |")]
    [InlineData("Der Minister für sämtliche Arbeit.", "Minister || |")]
    public void In_German_a_compound_may_go_on_and_an_adjective_stands_before_its_noun(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(German, text));

    [Fact]
    public void An_unknown_noun_that_is_a_person_is_nothing_behind_an_adjective() => Assert.Equal(
        "Minister || |", SmallGrammar.Said(German, "Der Minister für wirtschaftliche Arbeit.", word => word == 4));

    [Theory]
    [InlineData("Il direttore di Zeta.", true)]
    [InlineData("Il ministro della Zeta.", false)]
    public void An_unknown_name_is_a_body_unless_the_head_asks_for_a_portfolio(string text, bool hasBody) =>
        Assert.Equal(hasBody, SmallGrammar.Read(Italian, text)[0].HasBody);

    [Theory]
    [InlineData("Il ministro della Cultura presso Europol.", "ministro della Cultura || culture |")]
    [InlineData("Il ministro presso Europol.", "ministro presso Europol || europol |")]
    [InlineData("Il ministro della Cultura di Europol.", "ministro della Cultura di Europol || culture, europol |")]
    [InlineData("Il ministro della / Cultura", "ministro || |")]
    [InlineData("Il ministro della", "ministro || |")]
    public void A_body_behind_a_complete_office_may_be_who_employs(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("De directeur van de Italiaanse Navo.", "directeur van de Italiaanse Navo || nato |")]
    [InlineData("De directeur van de Italiaanse / Navo", "directeur || |")]
    [InlineData("De directeur van de Italiaanse Cultuur.", "directeur || |")]
    [InlineData("De directeur van de zuidelijk Navo.", "directeur || |")]
    public void A_body_keeps_its_nationality_and_nothing_else(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Dutch, text));

    [Theory]
    [InlineData("Il portavoce del ministero.", "portavoce del ministero || ministry |")]
    // Its state is that of the other phrase.
    [InlineData("Il portavoce del presidente russo.", "portavoce del presidente russo || president | RU")]
    [InlineData("Il portavoce cinese del presidente russo.", "portavoce del presidente russo || president | CN")]
    [InlineData("Il portavoce del presidente meridionale.", "portavoce del presidente meridionale || president, southern |")]
    [InlineData("Il portavoce del meridionale ministero degli Esteri.",
        "portavoce del meridionale ministero degli Esteri || ministry, southern, foreign-affairs |")]
    // The office of nobody in particular; what stands before the head and is no part of it; another sentence.
    [InlineData("Il portavoce del presidente.", "portavoce || |")]
    [InlineData("Il portavoce del nuovo ministero degli Esteri.", "portavoce || |")]
    [InlineData("Il portavoce del meridionale, ministero degli Esteri.", "portavoce || |")]
    [InlineData("Il portavoce del meridionale / Ministero degli Esteri", "portavoce || |")]
    // The head is among the first four words.
    [InlineData("Il portavoce del generale generale generale ministero.",
        "portavoce del generale generale generale ministero || ministry, general |")]
    [InlineData("Il portavoce del generale generale generale generale ministero.", "portavoce || |")]
    [InlineData("Il portavoce del museo del ministero.", "portavoce del museo del ministero || museum, ministry |")]
    public void An_office_may_be_that_of_another_phrase(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Dice che il portavoce la Cultura conosce.", "portavoce || |")]
    [InlineData("Dice che il portavoce la Russia conosce.", "portavoce || |")]
    [InlineData("Dice che il portavoce della Cultura tace.", "portavoce della Cultura || culture |")]
    [InlineData("Dice che il portavoce per la Cultura tace.", "portavoce per la Cultura || culture |")]
    public void An_article_alone_begins_what_a_verb_behind_it_governs(string text, string phrase) => Assert.Equal(
        phrase, SmallGrammar.Said(Italian with { BareArticles = new[] { "la" }.ToFrozenSet(StringComparer.Ordinal) }, text));

    [Theory]
    // What an office belongs to, and with or against whom somebody is.
    [InlineData("Il portavoce del ministero.", "portavoce del ministero || ministry |")]
    [InlineData("Il portavoce a Europol.", "portavoce a Europol || europol |")]
    [InlineData("Il portavoce con il ministero.", "portavoce || |")]
    [InlineData("Il portavoce con Europol.", "portavoce || |")]
    [InlineData("Il ministro con Europol.", "ministro || |")]
    [InlineData("Il portavoce con l'italiano Europol.", "portavoce || |")]
    // What it is for may stand behind any.
    [InlineData("Il portavoce con Zeta.", "portavoce con Zeta || =zeta |")]
    [InlineData("Il ministro con Cultura.", "ministro con Cultura || culture |")]
    [InlineData("Il ministro con Zeta.", "ministro con Zeta || =zeta |")]
    public void Nothing_belongs_to_whom_another_preposition_stands_before(string text, string phrase) => Assert.Equal(
        phrase,
        SmallGrammar.Said(Italian with { BelongingPrepositions = new[] { "di", "a" }.ToFrozenSet(StringComparer.Ordinal) }, text));

    [Theory]
    [InlineData("Il portavoce con il ministero.", "portavoce con il ministero || ministry |")]
    [InlineData("Il portavoce con Europol.", "portavoce con Europol || europol |")]
    public void A_pack_that_does_not_say_which_prepositions_they_are_lets_any_stand(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(2, 2)]
    public void The_third_phrase_inside_another_has_nothing_behind_connecting_words(int depth, int end)
    {
        var grammar = new PhraseGrammar(SmallGrammar.Words(Italian, "Il ministro della Cultura."), _ => false, _ => false);

        Assert.Equal(end, grammar.Read(1, grammar.NucleusAt(1)!.Value, depth).End);
    }

    private static string Full(LanguagePack pack, string text, Func<int, bool>? isPerson = null)
    {
        var phrase = SmallGrammar.Read(pack, text, isPerson)[0];
        return $"{phrase.Full} | {phrase.Jurisdiction}".TrimEnd();
    }
}
