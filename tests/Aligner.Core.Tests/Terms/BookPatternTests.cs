using System.Collections.Frozen;

namespace Aligner.Core.Tests.Terms;

/// <summary>Where a text has an entry of the packs.</summary>
public class BookPatternTests
{
    [Theory]
    [InlineData("negli Stati Uniti oggi", "US Stati Uniti")]
    [InlineData("negli Stati Maggiori", "")]
    [InlineData("negli Stati", "")]
    [InlineData("negli Stati / Uniti oggi", "")]
    public void All_its_words_stand_in_a_row_in_one_sentence(string text, string met) =>
        Assert.Equal(met, Met("land US: Stati Uniti", text));

    [Theory]
    [InlineData("land RU: Russia", "la Russia", "RU Russia")]
    [InlineData("land RU: Russia", "la russia", "")]
    [InlineData("land RU: russia", "la russia", "")]
    [InlineData("demonym RU: Russe", "der Russe", "RU Russe")]
    [InlineData("demonym RU: Russe", "der russe", "")]
    [InlineData("demonym RU: russe", "der russe", "RU russe")]
    [InlineData("demonym RU: russe", "der Russe", "RU Russe")]
    [InlineData("the-organisation eu: Commissione", "la commissione", "")]
    [InlineData("the-organisation eu: Commissione", "la Commissione", "eu Commissione")]
    [InlineData("the-organisation eu: commissione", "la commissione", "eu commissione")]
    [InlineData("title minister: Minister", "der minister", "minister minister")]
    [InlineData("portfolio culture: Cultura", "per la cultura", "culture cultura")]
    public void A_name_that_is_listed_with_a_capital_has_one(string row, string text, string met) => Assert.Equal(met, Met(row, text));

    [Theory]
    // One word with a capital shows that a row of them is a name; what begins with no letter has none.
    [InlineData("the-organisation ecb: Banca Centrale", "la banca Centrale", "ecb banca Centrale")]
    [InlineData("the-organisation ecb: Banca Centrale", "la banca centrale", "")]
    [InlineData("the-organisation g7: 7 Grandi", "i 7 grandi", "g7 7 grandi")]
    // A particle before the capital is none for a word alone.
    [InlineData("the-organisation x: Al-Aqsa", "la al-Aqsa", "")]
    [InlineData("the-organisation x: Al-Aqsa Tv", "la al-Aqsa tv", "x al-Aqsa tv")]
    public void A_body_may_have_its_capital_in_a_later_word(string row, string text, string met) => Assert.Equal(met, Met(row, text));

    [Theory]
    [InlineData("Per Marco", "")]
    [InlineData("oggi Per tace", "PER Per")]
    [InlineData("Per Alta tace", "HIGH Per Alta")]
    [InlineData("Zeta tace", "ZETA Zeta")]
    public void A_function_word_that_opens_a_sentence_is_no_place(string text, string met) =>
        Assert.Equal(met, Met("land PER: Per / land HIGH: Per Alta / land ZETA: Zeta", text));

    [Theory]
    [InlineData("the-organisation un: UN", "die UN tagt", "un UN")]
    [InlineData("the-organisation un: UN", "die un tagt", "")]
    // Newspapers write what is spoken as a word as one.
    [InlineData("the-organisation un: ONU", "la Onu tace", "un Onu")]
    [InlineData("the-organisation un: ONU", "la onu tace", "")]
    [InlineData("the-organisation un: ONU", "la OnU tace", "")]
    [InlineData("the-organisation for: PER", "e Per tace", "")]
    [InlineData("the-organisation for: PER", "e PER tace", "for PER")]
    // Only names are told by their capitals, and only in one word.
    [InlineData("title ceo: CEO", "il ceo tace", "ceo ceo")]
    [InlineData("demonym US: US", "der us tagt", "")]
    [InlineData("land US: USA", "die USA tagen", "US USA")]
    [InlineData("land US: U.S.", "the U.S. sleeps", "US U.S.")]
    public void An_acronym_is_met_in_capitals_or_as_a_word_of_its_own(string row, string text, string met) =>
        Assert.Equal(met, Met(row, text));

    [Theory]
    [InlineData("UNOs", "un's UNOs")]
    [InlineData("Unos", "un's Unos")]
    [InlineData("UNos", "")]
    public void A_genitive_is_written_as_its_name(string text, string met) => Assert.Equal(met, Met("the-organisation un: UNO", text));

    private static string Met(string rows, string text) => SmallBook.Met(
        SmallBook.Pack(rows) with
        {
            StopWords = new[] { "per" }.ToFrozenSet(StringComparer.Ordinal),
            Particles = new[] { "al-" }.ToFrozenSet(StringComparer.Ordinal),
        },
        text);
}
