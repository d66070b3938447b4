using System.Collections.Frozen;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Core.Tests.Pairing;

public class KeyExtractorTests
{
    private static readonly KeyExtractor Extractor = new(LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        Spellings = ShippedSpellings.All,
        StopWords = new[] { "di", "in", "gli" }.ToFrozenSet(),
        Months = new Dictionary<string, int> { ["luglio"] = 7 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["due"] = 2, ["undici"] = 11 }.ToFrozenDictionary(),
        Places = [new Place("US", "country", ["Stati Uniti", "USA"]), new Place("RU", "country", ["Russia"])],
        Demonyms = [new Demonym("RU", ["russo", "russa"])],
    });

    [Theory]
    [InlineData("1.000", "#1000")]
    [InlineData("1,000", "#1000")]
    [InlineData("1’000", "#1000")]
    [InlineData("12:30", "#12.3")]
    [InlineData("12.30", "#12.3")]
    [InlineData("1,5", "#1.5")]
    [InlineData("undici", "#11")]
    [InlineData("due", "")]
    [InlineData("luglio", "%7")]
    [InlineData("Rubio", "=rubio ~rb")]
    [InlineData("US-Präsident", "=us =prasident ~prsdnt")]
    [InlineData("internazionale", "~ntrnsn")]
    [InlineData("casa", "")]
    [InlineData("di", "")]
    public void Words_give_keys_every_language_shares(string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', Extractor.Read(text).SelectMany(word => word.Keys)));

    [Fact]
    public void Places_and_their_people_are_one_concept() =>
        Assert.Equal(
            ["@US", "@RU", "@RU"],
            Extractor.Read("gli Stati Uniti, la Russia e il governo russo").SelectMany(word => word.Keys).Where(key => key[0] == '@'));
}
