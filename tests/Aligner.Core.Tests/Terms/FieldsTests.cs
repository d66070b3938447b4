using System.Collections.Frozen;
using Aligner.Languages;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a phrase is for: portfolios and their lists, bodies, places, and words that no table knows.</summary>
public class FieldsTests
{
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(
        heads: "island|place|isola;isole=isola",
        portfolios: "affairs|Affari/treasury|Finanze",
        institutions: "eu|organisation|UE/paris-group|organisation|Parigi",
        places: "MC|country|Monaco/munich|city|Monaco;Monaco di Baviera/paris|city|Parigi");

    [Theory]
    // The longest, in all that it may mean.
    [InlineData("Il ministro degli Affari esteri.", "ministro degli Affari esteri || foreign-affairs |")]
    [InlineData("Il ministro delle Finanze.", "ministro delle Finanze || finance~treasury |")]
    // Behind an adjective of the same sentence, which is no function word.
    [InlineData("Il ministro della meridionale / Cultura", "ministro || |")]
    [InlineData("Il ministro della lenta Cultura.", "ministro || |")]
    [InlineData("Il ministro della cinese Cultura.", "ministro || |")]
    public void A_portfolio_is_looked_up_whole(string text, string phrase) => Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Il ministro di Cultura e Scienza.", "ministro di Cultura e Scienza || culture, science |")]
    [InlineData("Il ministro della Cultura, della Scienza.", "ministro della Cultura, della Scienza || culture, science |")]
    [InlineData("Il ministro della Cultura, Scienza.", "ministro della Cultura, Scienza || culture, science |")]
    [InlineData("Il ministro della Cultura, e della Scienza.", "ministro della Cultura, e della Scienza || culture, science |")]
    // Not in the next sentence, and not without anything behind.
    [InlineData("Il ministro della Cultura / e della Scienza", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e / della Scienza", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e della / Scienza", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e della", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura,", "ministro della Cultura || culture |")]
    public void A_list_of_portfolios_goes_on_behind_comma_and_conjunction(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Il ministro della Cultura e Transizione.", "ministro della Cultura e Transizione || culture, =transizione |")]
    [InlineData("Il ministro della Cultura, della Transizione.", "ministro della Cultura, della Transizione || culture, =transizione |")]
    [InlineData("Il ministro della Cultura e delle Isole.", "ministro della Cultura e delle Isole || culture, =isole |")]
    // Behind a comma alone anything may begin; a noun in lower case; another office; what takes no portfolios.
    [InlineData("Il ministro della Cultura, Transizione.", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e della transizione.", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e delle isole.", "ministro della Cultura || culture |")]
    [InlineData("Il ministro della Cultura e del Sindaco.", "ministro della Cultura || culture |")]
    [InlineData("Il museo della Cultura e della Transizione.", "museo della Cultura || culture |")]
    public void A_list_may_end_in_what_no_table_knows(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Il ministero Cultura.", 2, "ministero || |")]
    [InlineData("Il ministro della Cultura e Scienza.", 5, "ministro della Cultura || culture |")]
    [InlineData("Il museo del Cinema Marco.", 4, "museo del Cinema || =cinema |")]
    public void What_is_a_persons_name_is_nothing_that_a_phrase_is_for(string text, int person, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text, word => word == person));

    [Theory]
    [InlineData("Il museo del Cinema Nuovo.", "museo del Cinema Nuovo || =cinema, =nuovo |")]
    [InlineData("Il museo del Cinema digitale.", "museo del Cinema digitale || =cinema, =digitale |")]
    [InlineData("Il museo del Cinema meridionale.", "museo del Cinema meridionale || =cinema, =meridionale |")]
    [InlineData("Il museo del Cinema / Nuovo.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema / digitale.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema Sindaco.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema Il.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema lento.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema quale capo.", "museo del Cinema || =cinema |")]
    [InlineData("Il museo del Cinema zetale.", "museo del Cinema || =cinema | zz")]
    public void Unknown_words_with_capitals_go_on_to_the_adjectives_behind_them(string text, string phrase)
    {
        var pack = Italian.Plus(demonyms: "zz|zetale") with
        {
            StopWords = With(Italian.StopWords, "quale"),
        };
        Assert.Equal(phrase, SmallGrammar.Said(pack, text));
    }

    [Theory]
    [InlineData("De minister van Alfe en Bete Zaken.", "minister van Alfe en Bete Zaken || alpha, beta |")]
    // A word that is a portfolio alone shares no noun.
    [InlineData("De minister van Cultuur en Bete Zaken.", "minister van Cultuur en Bete Zaken || culture, beta |")]
    public void Two_portfolios_share_a_noun_where_the_first_is_none_alone(string text, string phrase) => Assert.Equal(
        phrase,
        SmallGrammar.Said(SmallPacks.For("nl").Plus(portfolios: "alpha|Alfe Zaken/beta|Bete Zaken/gamma|Cultuur Zaken"), text));

    [Fact]
    public void No_function_word_is_an_adjective_before_a_portfolio()
    {
        const string Text = "Il ministro della tutta Cultura.";
        var pack = Italian.Plus(heads: "all|modifier|tutta");

        Assert.Equal("ministro della tutta Cultura || culture |", SmallGrammar.Said(pack, Text));
        Assert.Equal("ministro || |", SmallGrammar.Said(pack with { StopWords = With(pack.StopWords, "tutta") }, Text));
    }

    [Fact]
    public void No_adjective_stands_behind_where_nouns_have_capitals_or_make_compounds()
    {
        const string Text = "Il museo del Cinema digitale.";

        Assert.Equal("museo del Cinema || =cinema |", SmallGrammar.Said(Italian with { Compounds = true }, Text));
        Assert.Equal("museo del Cinema || =cinema |", SmallGrammar.Said(Italian with { CapitalisedNouns = true }, Text));
    }

    [Theory]
    [InlineData("Il commissario della UE.", "commissario || | eu")]
    [InlineData("Il commissario russo della UE.", "commissario della UE || eu | RU")]
    public void A_union_is_a_place_where_there_is_none_yet(string text, string phrase) =>
        Assert.Equal(phrase, SmallGrammar.Said(Italian, text));

    [Theory]
    [InlineData("Il sindaco di Monaco.", "sindaco di Monaco | MC|munich")]
    [InlineData("Il sindaco di Monaco di Baviera.", "sindaco di Monaco di Baviera | munich")]
    [InlineData("L’ambasciatore russo in Malesia.", "ambasciatore russo in Malesia | RU")]
    [InlineData("Il museo Parigi.", "museo Parigi | paris")]
    [InlineData("Il museo russo in Malesia.", "museo russo | RU")]
    [InlineData("Il museo russo della Russia.", "museo russo della Russia | RU")]
    // The ministry of another country by the name of one's own.
    [InlineData("Il Viminale della Russia.", "Viminale della Russia | RU")]
    public void A_second_place_is_where_an_office_is_held(string text, string phrase)
    {
        var read = SmallGrammar.Read(Italian, text)[0];
        Assert.Equal(phrase, $"{read.Full} | {read.Jurisdiction}");
    }

    [Fact]
    public void A_second_place_in_the_genitive_ends_the_phrase() => Assert.Equal(
        "russischer Botschafter",
        SmallGrammar.Read(
            SmallPacks.For("de").Plus(heads: "ending|citation|-e=-er"), "Der russische Botschafter in Italiens Haus.")[0].Full);

    private static FrozenSet<string> With(FrozenSet<string> words, string word) => words.Append(word).ToFrozenSet(StringComparer.Ordinal);
}
