using Aligner.Facts;
using Aligner.Formats.Report;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Report;

public sealed class FactFinderTests
{
    [Theory]
    [InlineData("it", "1.500 persone", "Number 1500")]
    [InlineData("nl", "1,500 en 1 500 en 50 000 mensen", "Number 1500|Number 1500|Number 50000")]
    [InlineData("nl", "in 2022 300 mensen", "Number 2022|Number 300")]
    [InlineData("it", "3,5 per cento, 12.30 e 12:30", "Number 3.5|Number 12.3|Number 12.3")]
    [InlineData("nl", "1,5 miljoen", "Number 1500000")]
    [InlineData("it", "1.500.000", "Number 1500000")]
    [InlineData("it", "il 12 ottobre 2024", "Number 12|Date month 10|Number 2024")]
    [InlineData("nl", "donderdag 12 mei", "Date weekday 4|Number 12|Date month 5")]
    [InlineData("it", "il G7, gli F-16 e Covid-19", "")]
    [InlineData("it", "Fine.", "")]
    [InlineData("it", "1.2.3.4", "Number 123.4")]
    [InlineData("it", "999999999999999999999999999999", "Number 999999999999999999999999999999")]
    public void Reduces_numbers_and_dates_to_what_all_languages_share(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(language, text).Where(fact => !fact.IsWeak).Select(fact => $"{fact.Kind} {fact.Key}")));

    [Theory]
    [InlineData("quattro navi", "Number 4")]
    [InlineData("a maggio", "Date month 5")]
    public void Words_confirm_and_are_not_missed(string text, string expected)
    {
        var fact = Assert.Single(Find("it", text));
        Assert.True(fact.IsWeak);
        Assert.Equal(expected, $"{fact.Kind} {fact.Key}");
    }

    [Theory]
    [InlineData("it", "trentanove", 39)]
    [InlineData("it", "ventotto", 28)]
    [InlineData("it", "duecento", 200)]
    [InlineData("nl", "negenendertig", 39)]
    [InlineData("nl", "tweeëntwintig", 22)]
    [InlineData("de", "neununddreißig", 39)]
    [InlineData("en", "thirty-nine", 39)]
    [InlineData("fr", "trente-neuf", 39)]
    public void Number_words_are_put_together(string language, string text, int expected) =>
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(new FactFinder(new LanguagePacks().For(LanguageCode.Parse(language)), scales: true).Find(text)).Key);

    [Fact]
    public void A_day_inside_a_compound_confirms() => Assert.Equal("weekday 4", Assert.Single(Find("nl", "donderdagavond")).Key);

    private static System.Collections.Immutable.ImmutableArray<Fact> Find(string language, string text) => new FactFinder(SampleRun.Model.Pack(LanguageCode.Parse(language)), scales: true).Find(text);
}
