using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a pack's words mean in a text, alone and in compounds.</summary>
public class PhraseBookTests
{
    private static readonly LanguagePack Compounding = LanguagePack.Bare(LanguageCode.Parse("de")) with { Compounds = true };

    [Fact]
    public void The_longest_comes_first_then_the_order_of_kinds_then_of_rows() => Assert.Equal(
        "both Alfa Beta, office Alfa, field Alfa, first Alfa, second Alfa, people Alfa",
        SmallBook.Met(
            SmallBook.Pack(
                "demonym people: Alfa / land first: Alfa / land second: Alfa / title office: Alfa / land both: Alfa Beta "
                    + "/ portfolio field: Alfa"),
            "Alfa Beta"));

    [Theory]
    [InlineData("land IT: Italien", "Italiens", "IT's Italiens")]
    [InlineData("land IT: Italien", "Italien's", "IT's Italien's")]
    [InlineData("land IT: Italien", "italiens", "")]
    [InlineData("land IT: Italien", "Italienx", "")]
    [InlineData("land IQ: Irak", "Iraks", "IQ's Iraks")]
    [InlineData("the-place sea: Ozean", "Ozeans", "sea's Ozeans")]
    // Three letters are left at least.
    [InlineData("land ITA: Ita", "Itas", "ITA's Itas")]
    [InlineData("land ITA: It", "Its", "")]
    [InlineData("land ITA: It", "It's", "")]
    // Only what is a name, in one word.
    [InlineData("demonym RU: Russe", "Russes", "")]
    [InlineData("title minister: Minister", "Ministers", "")]
    [InlineData("land US: Nova Zeta", "Novas Zeta", "")]
    public void A_place_or_body_may_carry_a_genitive(string row, string text, string met) =>
        Assert.Equal(met, SmallBook.Met(SmallBook.Pack(row), text));

    [Theory]
    [InlineData("the-organisation nato: NATO", "NATO-Botschafter", "nato")]
    [InlineData("the-organisation nato: NATO", "Botschafter", "")]
    [InlineData("the-organisation nato: NATO", "NaTO-Botschafter", "")]
    [InlineData("the-organisation eu: EU", "EU-Botschafter", "")]
    [InlineData("the-organisation x: kommission", "Kommission-Chef", "x")]
    [InlineData("the-organisation x: kommission", "kommission-Chef", "")]
    [InlineData("the-organisation x: Alfa Rat", "Alfa-Rat", "")]
    [InlineData("the-organisation x: X", "X-Chef", "")]
    [InlineData("the-place bay: Bucht", "Bucht-Chef", "")]
    [InlineData("land bonn: Bonn", "Bonn-Besuch", "")]
    public void A_body_but_no_union_is_the_front_of_a_word_with_a_hyphen(string row, string text, string met)
    {
        var pack = SmallBook.Pack(row) with { Roles = SmallPacks.For(LanguageCode.Parse("de")).Roles };

        Assert.Equal(met, string.Join(' ', new PhraseBook(pack).AtFront(SmallBook.Read(pack, text).Words, 0)
            .Select(match => match.Count == 1 && !match.IsGenitive ? match.Entry.Concept : "?")));
    }

    [Theory]
    [InlineData("statale", true)]
    [InlineData("stato", false)]
    [InlineData("ale", false)]
    public void Adjectives_are_known_by_their_endings(string word, bool looksSo) =>
        Assert.Equal(looksSo, Book("adjective -ale: -ale / title x: stato").LooksAdjectival(word));

    [Theory]
    [InlineData("russischen", "Präsident", "russische")]
    [InlineData("russischen", "Minister", "russischer")]
    [InlineData("russischem", "Minister", "russischem")]
    [InlineData("russischen", "MINISTER", "russischer")]
    [InlineData("armer", "Präsident", "armer")]
    [InlineData("roten", "Präsident", "roten")]
    [InlineData("grünen", "Präsident", "grüne")]
    public void An_adjective_is_cited_as_its_noun_has_it(string adjective, string noun, string cited) => Assert.Equal(
        cited,
        Book("citation ending: -en=-e; -er / citation ending:-er: -en=-er / title x-en: russischem").Cite(adjective, noun));

    [Theory]
    [InlineData("minister", "title")]
    [InlineData("segretario", "")]
    [InlineData("museo", "")]
    [InlineData("cancelliere", "")]
    [InlineData("porto", "place noun")]
    [InlineData("citta", "")]
    [InlineData("e", "conjunction")]
    [InlineData("nonche", "")]
    [InlineData("altro", "")]
    public void A_word_alone_is_what_its_row_says(string word, string what)
    {
        var book = Book(
            "title minister: Minister / title secretary: segretario di Stato / organisation museum: museo / the-title post: Cancelliere "
                + "/ place-noun port: porto; città vecchia / conjunction and: e; nonché pure");
        string[] told =
            [book.IsTitle(word) ? "title" : "", book.IsPlaceNoun(word) ? "place noun" : "", book.IsConjunction(word) ? "conjunction" : ""];

        Assert.Equal(what, string.Concat(told));
    }

    [Theory]
    [InlineData("Trentanove", true)]
    [InlineData("Ventimiglia", false)]
    public void A_number_in_words_is_known_whatever_its_capital(string word, bool isNumber)
    {
        var pack = SmallBook.Pack("") with
        {
            Numbers = new Dictionary<string, long> { ["trenta"] = 30, ["nove"] = 9 }.ToFrozenDictionary(StringComparer.Ordinal),
        };

        Assert.Equal(isNumber, new PhraseBook(pack).IsNumber(word));
    }

    [Theory]
    [InlineData("eemshaven", true)]
    [InlineData("haven", false)]
    [InlineData("dehaven", false)]
    [InlineData("eemsport", false)]
    [InlineData("eemsburg", false)]
    [InlineData("eemshavens", false)]
    public void A_compound_ends_in_a_noun_of_places_of_five_letters(string word, bool ends) =>
        Assert.Equal(ends, Book("place-noun harbour: haven / place-noun port: port / organisation x: burgen; eburg").EndsInPlaceNoun(word));

    [Theory]
    [InlineData("bank", true, true)]
    [InlineData("groep", false, true)]
    [InlineData("mediagroep", true, true)]
    [InlineData("mediagroep", false, false)]
    [InlineData("agroep", true, false)]
    [InlineData("handelsbank", true, false)]
    [InlineData("zee", true, false)]
    public void A_compound_ends_in_a_word_of_organisations_of_five_letters(string word, bool compounds, bool ends)
    {
        var pack = SmallBook.Pack("") with
        {
            Compounds = compounds,
            OrganisationWords = new[] { "bank", "groep" }.ToFrozenSet(StringComparer.Ordinal),
        };

        Assert.Equal(ends, new PhraseBook(pack).EndsInOrganisationWord(word));
    }

    [Fact]
    public void A_word_names_places_of_both_tables_in_their_order() => Assert.Equal(
        ["sea", "first", "second"],
        Book(
            "land first: Alfa / land second: Alfa / land third: Alfa Beta / the-place sea: Alfa / the-organisation x: Alfa "
                + "/ demonym y: Alfa / place z: Alfa").Places("alfa").Select(entry => entry.Concept));

    [Fact]
    public void A_word_of_no_row_names_no_place_and_no_portfolio()
    {
        Assert.Empty(Book("land first: Alfa").Places("beta"));
        Assert.Empty(Book("portfolio field: Affari esteri").PortfoliosOf("beta", "esteri"));
    }

    [Fact]
    public void Two_words_name_a_portfolio_together() => Assert.Equal(
        ["first", "second"],
        Book(
            "portfolio first: Affari esteri / portfolio second: Affari esteri / portfolio x: Affari / portfolio y: Affari interni "
                + "/ land z: Affari esteri / portfolio w: Affari esteri oggi")
            .PortfoliosOf("affari", "esteri")
            .Select(entry => entry.Concept));

    [Theory]
    [InlineData("südlibanon", "southern libanon")]
    [InlineData("süd-libanon", "southern libanon")]
    [InlineData("südoman", "southern oman")]
    [InlineData("südrom", "")]
    [InlineData("norderdlibanon", "northern libanon")]
    [InlineData("nordwestlichlibanon", "")]
    [InlineData("oblibanon", "")]
    [InlineData("vizelibanon", "")]
    public void A_point_of_the_compass_may_be_the_first_of_a_word(string word, string parts)
    {
        var pack = SmallBook.Pack(
            "modifier southern: süd-; ob- / modifier northern: norderd-; nordwestlich- / modifier vice: vize- / title northern: vize",
            Compounding) with
        {
            Roles = SmallPacks.For(LanguageCode.Parse("de")).Roles,
        };

        var told = new PhraseBook(pack).Directed(Aligner.Text.Normalization.Fold(word));
        Assert.Equal(parts, told is { } directed ? $"{directed.Modifier.Concept} {directed.Place}" : "");
    }

    [Theory]
    [InlineData("Handelsminister", "handel + minister 8")]
    [InlineData("Handelminister", "handel + minister 8")]
    [InlineData("Bundeshandelsminister", "bund handel + minister 8")]
    [InlineData("Bundes-Handels-Minister", "bund handel + minister 8")]
    // What is no compound, or of parts that the pack doesn't know.
    [InlineData("Minister", "")]
    [InlineData("Zetaminister", "")]
    [InlineData("Handelszetaminister", "")]
    [InlineData("Zetahandelsminister", "")]
    [InlineData("Handelsministerin", "")]
    // Before a hyphen any name may stand; one letter is none.
    [InlineData("Zeta-Minister", "(zeta) + minister 8")]
    [InlineData("Zeta-Handelsminister", "")]
    [InlineData("Handels-Zeta-Minister", "(handels-zeta) + minister 8")]
    [InlineData("A-Minister", "")]
    // Of two heads the longer; of one spelling all readings in the order of rows.
    [InlineData("Handelsaltminister", "handel + former 11")]
    [InlineData("Handelsamt", "handel + office agency 4")]
    [InlineData("Handelsrat", "")]
    // A linking s only of what is longer than four letters without it.
    [InlineData("Kulsminister", "")]
    [InlineData("Kunstsminister", "arts + minister 8")]
    // Four fronts are cut, no more.
    [InlineData("Kunstkunstkunstkunstminister", "arts arts arts arts + minister 8")]
    [InlineData("Kunstkunstkunstkunstkunstminister", "")]
    public void A_compound_is_cut_into_parts_that_the_pack_knows(string word, string parts) =>
        Assert.Equal(parts, Cut(Compounding, word));

    [Theory]
    [InlineData("Handelsminister", "")]
    [InlineData("Handels-Minister", "handel + minister 8")]
    public void A_language_without_compounds_has_those_with_a_hyphen(string word, string parts) =>
        Assert.Equal(parts, Cut(Compounding with { Compounds = false }, word));

    [Theory]
    [InlineData("title chief: Chef", "Chefminister", "")]
    [InlineData("title chief: Leiter", "Leiterminister", "chief + minister 8")]
    [InlineData("modifier vice: Vize", "Vizeminister", "vice + minister 8")]
    [InlineData("modifier vice: Viz", "Vizminister", "")]
    [InlineData("modifier vice: Vi-", "Viminister", "vice + minister 8")]
    [InlineData("conjunction and: nebst", "Nebstminister", "")]
    [InlineData("place-noun harbour: Hafen", "Hafenminister", "")]
    [InlineData("the-organisation eu: EU", "EU-Minister", "eu + minister 8")]
    [InlineData("land RU: Rom", "Romminister", "RU + minister 8")]
    [InlineData("demonym RU: U-", "U-Minister", "")]
    [InlineData("demonym US: US-", "US-Minister", "US + minister 8")]
    [InlineData("portfolio x: Vi / land y: Vi / demonym z: Vi", "Viminister", "x,y,z + minister 8")]
    public void Short_and_joining_words_begin_no_compound(string row, string word, string parts) =>
        Assert.Equal(parts, Cut(SmallBook.Pack(row + " / title minister: Minister", Compounding), word, whole: true));

    [Fact]
    public void Concepts_of_portfolios_say_what_an_office_is_for() => Assert.Equal(
        ["arts", "trade"],
        Book("portfolio trade: Handel / title x: Minister / portfolio arts: Kunst").PortfolioUnits.Order(StringComparer.Ordinal));

    private static PhraseBook Book(string rows) => new(SmallBook.Pack(rows));

    // The concepts of each front, one that is not known in brackets, those of the head and its length.
    private static string Cut(LanguagePack pack, string word, bool whole = false)
    {
        if (!whole)
        {
            pack = SmallBook.Pack(
                "title minister: Minister / title former: Altminister / organisation office: Samt / organisation agency: Samt; Amt "
                    + "/ organisation council: Rat / portfolio handel: Handel / portfolio arts: Kunst; Kul / modifier bund: Bundes-",
                pack);
        }
        return new PhraseBook(pack).Split(SmallBook.Read(pack, word).Words[0]) is not { } compound
            ? ""
            : $"{string.Join(' ', compound.Fronts.Select(Front))} + {string.Join(' ', compound.Heads.Select(head => head.Concept))} "
                + $"{compound.HeadLength}";

        static string Front(CompoundFront front) => front.Entries.IsEmpty
            ? $"({front.Folded})"
            : string.Join(',', front.Entries.Select(entry => entry.Concept));
    }
}
