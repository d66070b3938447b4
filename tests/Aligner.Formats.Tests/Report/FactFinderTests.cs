using Aligner.Formats.Report;
using Aligner.Languages;
using Aligner.Matching;

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
        Assert.Equal(
            expected,
            string.Join('|', Find(language, text).Where(fact => !fact.IsWeak).Select(fact => $"{fact.Kind} {fact.Key}")));

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
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(FindWithPack(language, text)).Key);

    [Theory]
    [InlineData("nl", "anderhalf miljard euro", "1500000000")]
    [InlineData("nl", "een half miljoen", "500000")]
    [InlineData("nl", "tweeënhalf miljoen", "2500000")]
    [InlineData("nl", "drie en een half miljoen", "3500000")]
    [InlineData("nl", "drie miljoen", "3000000")]
    [InlineData("it", "un miliardo e mezzo", "1500000000")]
    [InlineData("it", "mezzo milione", "500000")]
    [InlineData("it", "due milioni e mezzo", "2500000")]
    [InlineData("it", "2 milioni e mezzo di euro", "2500000")]
    [InlineData("de", "anderthalb Milliarden", "1500000000")]
    [InlineData("de", "Eineinhalb Millionen", "1500000")]
    [InlineData("de", "zweieinhalb Millionen", "2500000")]
    [InlineData("de", "eine halbe Milliarde", "500000000")]
    [InlineData("fr", "un milliard et demi", "1500000000")]
    [InlineData("fr", "un demi-million", "500000")]
    [InlineData("fr", "deux cents", "200")]
    [InlineData("fr", "deux-cents", "200")]
    [InlineData("en", "half a billion", "500000000")]
    [InlineData("en", "one and a half million", "1500000")]
    [InlineData("en", "two and a half million", "2500000")]
    [InlineData("en", "a million and a half", "1500000")]
    [InlineData("en", "two hundred million", "200000000")]
    [InlineData("en", "three and a half years", "3.5")]
    public void Halves_and_larger_units_are_part_of_a_number(string language, string text, string expected) =>
        Assert.Equal([expected], FindWithPack(language, text).Select(fact => fact.Key));

    [Theory]
    [InlineData("it", "in mezzo alla piazza")]
    [InlineData("nl", "halverwege, half dicht")]
    [InlineData("en", "half of them and a half-brother")]
    public void A_half_alone_is_no_number(string language, string text) => Assert.Empty(FindWithPack(language, text));

    [Fact]
    public void The_words_of_a_number_are_one_extent() =>
        Assert.Equal(
            new Aligner.Text.Extent(5, "due milioni e mezzo".Length),
            Assert.Single(FindWithPack("it", "Sono due milioni e mezzo.")).Extent);

    [Fact]
    public void A_number_too_large_for_its_unit_stays_as_it_is() =>
        Assert.Equal(
            ["999999999999999999999999", "1000000000000"],
            FindWithPack("it", "999999999999999999999999 bilioni").Select(fact => fact.Key));

    [Fact]
    public void A_day_inside_a_compound_confirms() => Assert.Equal("weekday 4", Assert.Single(Find("nl", "donderdagavond")).Key);

    private static System.Collections.Immutable.ImmutableArray<Fact> FindWithPack(string language, string text) =>
        new FactFinder(new LanguagePacks().For(LanguageCode.Parse(language)), scales: true).Find(text);

    private static System.Collections.Immutable.ImmutableArray<Fact> Find(string language, string text) =>
        new FactFinder(SampleRun.Model.Pack(LanguageCode.Parse(language)), scales: true).Find(text);
}
