using Aligner.Formats.Html;

namespace Aligner.Formats.Tests.Report;

public sealed class SayingTests
{
    private static readonly Wording Words = Wording.OfTheBrowser;

    [Theory]
    [InlineData("en", "Row 1, 3 rows (j) in German")]
    [InlineData("it", "Riga 1, 3 righe (j) in tedesco")]
    [InlineData("de", "Zeile 1, 3 Zeilen (j) in Deutsch")]
    public void What_is_joined_and_put_in_is_said_in_each_language(string language, string expected) =>
        Assert.Equal(expected, In(language, $"{Words["row-is", 1]}, {Words["rows-count", 3]} (j) in {Words["language-de"]}"));

    [Theory]
    [InlineData("nl", "1 rij")]
    [InlineData("it", "1 riga")]
    public void Of_one_it_says_one(string language, string expected) => Assert.Equal(expected, In(language, Words["rows-count", 1]));

    [Fact]
    public void What_is_put_in_may_be_said_itself()
    {
        Assert.Equal("assente in tedesco", In("it", Words["void-missing", Words["language-de"]]));
        Assert.Equal("a e b e olandese", In("it", Words["and", Words["and", "a", "b"], Words["language-nl"]]));
    }

    [Fact]
    public void A_text_that_begins_a_line_has_its_capital_in_each_language() => Assert.Equal("Offen", In("de", Words.Title("undecided")));

    [Fact]
    public void A_language_says_its_own_code() => Assert.Equal("nl", In("nl", Words.Language));

    [Theory]
    [InlineData("\uFDD0")]
    [InlineData("\uFDD0accept")]
    [InlineData("\uFDD0\uFDD1")]
    [InlineData("\uFDD0^\uFDD1")]
    [InlineData("\uFDD0^^accept\uFDD1")]
    [InlineData("\uFDD0no-such-text\uFDD1")]
    [InlineData("\uFDD0rows-count\uFDD1")]
    [InlineData("\uFDD0rows-count\uFDD3many\uFDD1")]
    [InlineData("\uFDD0rows-count\uFDD399999999999\uFDD1")]
    [InlineData("\uFDD0and\uFDD2a\uFDD1")]
    [InlineData("\uFDD0accept\uFDD1\uFDD1")]
    [InlineData("\uFDD0accept\uFDD1 \uFDD2x")]
    public void What_an_article_holds_of_its_signs_says_nothing(string text) => Assert.Null(Saying.Read(text, Words));

    [Fact]
    public void Signs_in_each_other_without_end_are_read_no_deeper_than_ours()
    {
        var text = string.Concat(Enumerable.Repeat("\uFDD0and\uFDD2", 1_000_000));
        Assert.Null(Saying.Read(text, Words));
    }

    private static string In(string language, string text) => Saying.Read(text, Words)!.In(Wording.Find(language)!);
}
