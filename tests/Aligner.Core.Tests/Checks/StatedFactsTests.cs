using System.Globalization;
using Aligner.Checks;
using Aligner.Languages;

namespace Aligner.Tests.Checks;

/// <summary>What a text states, as <c>1990 EUR?</c>: the number or date, what is counted, and <c>?</c> where it is weak.</summary>
public sealed class StatedFactsTests
{
    private static readonly LanguagePack Dutch = Translation.Dutch with
    {
        Measures =
        [
            .. Translation.Dutch.Measures, new Measure(MeasureKind.Unit, "degree", ["°"]), new Measure(MeasureKind.Clock, ":", ["h"]),
        ],
    };

    [Theory]
    [InlineData("14 h 30", "14.3")]
    [InlineData("14 h\u00A030", "14.3")]
    [InlineData("14 h\u202F30", "14.3")]
    [InlineData("23 h 59", "23.59")]
    [InlineData("24 h 30", "24, 30")]
    [InlineData("14 h 60", "14, 60")]
    [InlineData("14 h 3", "14, 3")]
    [InlineData("14 h 305", "14, 305")]
    [InlineData("14 h", "14")]
    [InlineData("12345678901 h 30", "12345678901, 30")]
    public void A_time_is_an_hour_and_two_digits_of_minutes(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("2023-24", "2023, 2024")]
    [InlineData("2023-23", "2023, 23")]
    [InlineData("2023-12", "2023, 12")]
    public void Two_digits_behind_a_year_are_a_later_year(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("-5", "-5")]
    [InlineData("x (-5)", "-5")]
    [InlineData("4-5", "4, 5")]
    [InlineData("min 5", "-5")]
    [InlineData("5 onder nul", "-5")]
    [InlineData("5° onder nul", "-5 degree")]
    [InlineData("5°onder nul", "-5 degree")]
    [InlineData("5, onder nul", "5")]
    [InlineData("5 min 3", "5, -3")]
    public void A_number_is_below_zero_by_a_sign_before_it_or_by_words(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("G7", "7?")]
    [InlineData("F-16", "16?")]
    [InlineData("16", "16")]
    public void A_number_written_to_a_word_is_part_of_its_name(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("drie", "3?")]
    [InlineData("bedrie", "")]
    [InlineData("XXI", "21?")]
    [InlineData("CD", "")]
    [InlineData("donderdag", "weekday 4")]
    [InlineData("donderdagavond", "weekday 4?")]
    [InlineData("juli", "month 7?")]
    [InlineData("drie euro", "3 EUR?")]
    public void Words_say_numbers_and_dates_as_a_whole(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("XX", true)]
    [InlineData("XIXe", true)]
    [InlineData("I", false)]
    [InlineData("Vladimir", false)]
    public void Two_capitals_make_a_Roman_number(string word, bool isRoman) => Assert.Equal(isRoman, StatedFacts.IsRoman(word));

    private static string Facts(string text) => string.Join(", ", new StatedFacts(Dutch, scales: true).In(text).Select(fact =>
        string.Create(CultureInfo.InvariantCulture, $"{fact.Key}{(fact.Unit is { } unit ? $" {unit}" : "")}{(fact.IsWeak ? "?" : "")}")));
}
