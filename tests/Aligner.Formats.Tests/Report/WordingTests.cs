using Aligner.Formats.Html;

namespace Aligner.Formats.Tests.Report;

public sealed class WordingTests
{
    [Fact]
    public void Every_language_says_everything_and_names_the_same_things()
    {
        Assert.Equal(["en", "it", "nl", "de"], Wording.Languages);
        foreach (var language in Wording.Languages.Select(code => Wording.Find(code)!))
        {
            Assert.Equal(Wording.English.Keys, language.Keys);
            foreach (var key in language.Keys)
            {
                Assert.False(string.IsNullOrWhiteSpace(language[key]), $"{language.Language} says nothing for {key}");
                Assert.Equal(Places(Wording.English[key]), Places(language[key]));
                Assert.Equal(Wording.English[key].Contains('|'), language[key].Contains('|'));
            }
        }

        static IEnumerable<char> Places(string text) => text.Split('{').Skip(1).Select(part => part[0]).Distinct().Order();
    }

    [Fact]
    public void A_language_is_found_with_its_region_and_one_that_is_not_there_is_not()
    {
        Assert.Equal("de", Wording.Find("de-AT")!.Language);
        Assert.Null(Wording.Find("fr"));
    }

    [Fact]
    public void What_is_named_is_put_in() => Assert.Equal("Term in Dutch", Wording.English["term-in", "Dutch"]);
}
