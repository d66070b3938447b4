using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Languages.Tests.Packs;

/// <summary>The number words of the packs, alone and put together.</summary>
public sealed class NumberWordsTests
{
    private static readonly LanguagePacks Packs = new();

    [Theory]
    [InlineData("it", "dodicimila", 12_000)]
    [InlineData("it", "duemilacinquecento", 2_500)]
    [InlineData("it", "millenovecentottantanove", 1_989)]
    [InlineData("it", "millecento", 1_100)]
    [InlineData("it", "centoventi", 120)]
    [InlineData("it", "centotto", 108)]
    [InlineData("it", "quarantuno", 41)]
    [InlineData("it", "quarantatré", 43)]
    [InlineData("it", "duecentocinquantamila", 250_000)]
    [InlineData("nl", "twaalfduizend", 12_000)]
    [InlineData("nl", "vijfentwintighonderd", 2_500)]
    [InlineData("nl", "achttienhonderd", 1_800)]
    [InlineData("nl", "honderdtwintig", 120)]
    [InlineData("nl", "honderdeenentwintig", 121)]
    [InlineData("nl", "eenenveertig", 41)]
    [InlineData("nl", "tweehonderdvijftigduizend", 250_000)]
    [InlineData("de", "zwölftausend", 12_000)]
    [InlineData("de", "zweitausendfünfhundert", 2_500)]
    [InlineData("de", "neunzehnhundertneunundachtzig", 1_989)]
    [InlineData("de", "hunderteins", 101)]
    [InlineData("de", "einundvierzig", 41)]
    [InlineData("de", "zweihundertfünfundvierzigtausend", 245_000)]
    public void A_word_put_together_from_others_is_their_number(string language, string word, int value) =>
        Assert.Equal(value, Value(language, word));

    [Theory]
    [InlineData("fr", "quatre-vingt-dix", 90)]
    [InlineData("fr", "quatre-vingt-dix-sept", 97)]
    [InlineData("fr", "soixante-quinze", 75)]
    [InlineData("fr", "vingt et un", 21)]
    [InlineData("fr", "deux mille cinq cents", 2_500)]
    [InlineData("fr", "mille neuf cent quatre-vingt-neuf", 1_989)]
    [InlineData("fr", "deux cent cinquante mille", 250_000)]
    [InlineData("en", "two hundred and fifty", 250)]
    [InlineData("en", "one hundred and twenty-one thousand", 121_000)]
    [InlineData("en", "two thousand five hundred", 2_500)]
    [InlineData("nl", "tweeduizend vijfhonderd", 2_500)]
    [InlineData("it", "due milioni trecentomila", 2_300_000)]
    public void Words_that_stand_apart_are_one_number(string language, string words, int value) =>
        Assert.Equal(new WrittenNumber(Numeral.Key(value), words.Length), Reader(language).InWords(words, 0));

    [Theory]
    [InlineData("it", "settembre")]
    [InlineData("it", "duetre")]
    [InlineData("it", "ventiventi")]
    [InlineData("it", "duemilacentomila")]
    [InlineData("it", "centododicicento")]
    [InlineData("it", "mila")]
    [InlineData("it", "uno")]
    [InlineData("nl", "een")]
    [InlineData("nl", "achterdoek")]
    [InlineData("de", "ein")]
    [InlineData("de", "zehnkampf")]
    [InlineData("de", "achtung")]
    public void Any_other_word_is_no_number(string language, string word) => Assert.Null(Value(language, word));

    [Theory]
    [InlineData("en", "two hundred and five thousand", "205000")]
    [InlineData("en", "one hundred and two hundred", "100")]
    [InlineData("en", "twenty and three", "20")]
    [InlineData("it", "mille e duemila", "1000")]
    [InlineData("nl", "honderd of tien", "100")]
    public void What_is_not_smaller_than_its_unit_is_another_number(string language, string words, string first) =>
        Assert.Equal(first, Reader(language).InWords(words, 0)?.Key);

    [Theory]
    [InlineData("it", "5 milioni e 300 mila", "5300000")]
    [InlineData("it", "2 miliardi e 500 milioni di euro", "2500000000")]
    [InlineData("nl", "2 miljoen 300 duizend", "2300000")]
    [InlineData("it", "5 milioni e duecentomila", "5200000")]
    [InlineData("it", "5 milioni e 300 persone", "5000000")]
    [InlineData("it", "5 milioni e 6 milioni", "5000000")]
    [InlineData("it", "5 e 300 mila", "5")]
    public void A_smaller_unit_behind_a_larger_one_is_added(string language, string text, string number) =>
        Assert.Equal(number, Reader(language).InDigits(text, 0).Key);

    private static decimal? Value(string language, string word) => Reader(language).ValueOf(word);

    private static NumberReader Reader(string language) => new(Packs.For(LanguageCode.Parse(language)), scales: true, readsJoined: true);
}
