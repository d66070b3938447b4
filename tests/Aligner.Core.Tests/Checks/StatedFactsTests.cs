using System.Globalization;
using Aligner.Checks;
using Aligner.Languages;

namespace Aligner.Tests.Checks;

/// <summary>What a text states, as <c>1990 EUR?</c>: the number or date, what is counted, and <c>?</c> where it is weak.</summary>
public sealed class StatedFactsTests
{
    private static readonly LanguagePack Dutch = Translation.Dutch with
    {
        Fractions = [.. Translation.Dutch.Fractions, new Fraction(0.5m, "plus", ["en een half"])],
        Measures =
        [
            .. Translation.Dutch.Measures, new Measure(MeasureKind.Unit, "degree", ["°"]),
            new Measure(MeasureKind.Unit, "kilometre", ["km"]), new Measure(MeasureKind.Clock, ":", ["h"]),
            new Measure(MeasureKind.Clock, "pm", ["p.m.", "pm"]), new Measure(MeasureKind.Clock, "half", ["half"]),
            new Measure(MeasureKind.Clock, "half-past", ["half past"]),
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
    [InlineData("2:30 p.m.", "14.3")]
    [InlineData("2.30 pm", "14.3")]
    [InlineData("2 pm", "14")]
    [InlineData("2pm", "14")]
    [InlineData("12 pm", "12")]
    [InlineData("12:30 pm", "12.3")]
    [InlineData("13 pm", "13")]
    [InlineData("24 pm", "24")]
    [InlineData("2-30 pm", "2, 30")]
    [InlineData("2:60 pm", "2.6")]
    [InlineData("2:3 pm", "2.3")]
    public void Behind_an_hour_pm_is_after_noon(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("half drie", "2.3?")]
    [InlineData("half past drie", "3.3?")]
    [InlineData("half elf", "10.3?")]
    [InlineData("half miljoen", "1000000?")]
    [InlineData("half", "")]
    [InlineData("half-drie", "3?")]
    [InlineData("half dood", "")]
    public void Half_an_hour_is_before_or_past_another(string text, string facts) => Assert.Equal(facts, Facts(text));

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
    [InlineData("drie onder nul", "-3?")]
    [InlineData("drie graden onder nul", "-3 degree?")]
    [InlineData("- drie", "3?")]
    public void A_number_is_below_zero_by_a_sign_before_it_or_by_words(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("G7", "7?")]
    [InlineData("F-16", "16?")]
    [InlineData("16", "16")]
    [InlineData("3e dag", "3?")]
    [InlineData("21ste", "21?")]
    [InlineData("3º giorno", "3?")]
    [InlineData("3ª volta", "3?")]
    [InlineData("3° giorno", "3 degree?")]
    [InlineData("3°", "3 degree")]
    [InlineData("3° Celsius", "3 degree")]
    [InlineData("3° ", "3 degree")]
    [InlineData("3°,x", "3 degree")]
    [InlineData("3G", "3")]
    [InlineData("3km", "3 kilometre")]
    [InlineData("3h", "3?")]
    [InlineData("35enne", "35")]
    [InlineData("3euro", "3 EUR")]
    public void A_number_written_to_a_word_is_part_of_its_name_or_an_ordinal(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("drie", "3?")]
    [InlineData("bedrie", "")]
    [InlineData("XXI", "21?")]
    [InlineData("CD", "")]
    [InlineData("donderdag", "weekday 4")]
    [InlineData("donderdagavond", "weekday 4?")]
    [InlineData("juli", "month 7?")]
    [InlineData("drie euro", "3 EUR?")]
    [InlineData("drie euro en een half", "3.5 EUR?")]
    [InlineData("3 euro en een half", "3.5 EUR")]
    [InlineData("3,2 euro en een half", "3.2 EUR")]
    [InlineData("drie mensen en een half", "3?")]
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
