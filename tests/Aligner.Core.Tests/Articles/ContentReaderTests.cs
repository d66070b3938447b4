using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;

namespace Aligner.Core.Tests.Articles;

public class ContentReaderTests
{
    private static readonly LanguagePack Pack = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        Spellings = ShippedSpellings.All,
        StopWords = new[] { "di", "in", "gli" }.ToFrozenSet(),
        Months = new Dictionary<string, int> { ["luglio"] = 7 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["due"] = 2, ["undici"] = 11 }.ToFrozenDictionary(),
        Places = [new Place("US", "country", ["Stati Uniti", "USA"]), new Place("RU", "country", ["Russia"])],
        Demonyms = [new Demonym("RU", ["russo", "russa"])],
    };

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
        Assert.Equal(keys, string.Join(' ', Read(text).SelectMany(word => word.Keys)));

    [Fact]
    public void Places_and_their_people_are_one_concept() =>
        Assert.Equal(
            ["@US", "@RU", "@RU"],
            Read("gli Stati Uniti, la Russia e il governo russo").SelectMany(word => word.Keys).Where(key => key[0] == '@'));

    private static ImmutableArray<ContentWord> Read(string text)
    {
        var tokenizer = Pack.CreateTokenizer();
        return new ContentReader(Pack, tokenizer).Read(tokenizer.Tokenize(text));
    }
}
