using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What is too long to be an article costs what its beginning does, and that is said.</summary>
public class LongArticleTests
{
    [Fact]
    public void Terms_of_it_are_sought_in_its_beginning_and_that_is_said()
    {
        var filling = string.Concat(Enumerable.Repeat(" non succede niente", (LongArticle.Read / 19) - 10));
        var (before, behind) = ("parla Marco Rossini.", "ride Donald Bianchini.");

        var whole = Extracted.From("it", $"{before} / {filling} / {behind}", "nl", $"{before} / {filling[..^200]} / {behind}");
        Assert.Equal(["person: Donald Bianchini = Donald Bianchini", "person: Marco Rossini = Marco Rossini"], whole.Rows("it", "nl"));

        var cut = Extracted.From("it", $"{before} / {filling} {filling} / {behind}", "nl", $"{before} / {behind}");
        Assert.Equal(["person: Marco Rossini = Marco Rossini"], cut.Rows("it", "nl"));
        Assert.Equal(("ALN604", "a.it.txt"), (Assert.Single(cut.Diagnostics).Code, cut.Diagnostics[0].Path));
    }

    [Theory]
    [InlineData(LongArticle.Read, false)]
    [InlineData(LongArticle.Read + 1, true)]
    public void It_has_more_than_is_read(int characters, bool isLong) =>
        Assert.Equal(isLong, LongArticle.Is(Extracted.Alone("it", new string('a', characters), "a").Article));

    [Fact]
    public void It_is_said_of_one_without_a_partner_too()
    {
        var text = string.Concat(Enumerable.Repeat("non succede niente ", LongArticle.Read / 18));
        var extraction = Extracted.Extractor().Extract(
            [], [Extracted.Alone("it", text, "b")], (_, _, meet) => meet(), (_, meet) => meet(), default);
        Assert.Equal("ALN604", Assert.Single(extraction.Diagnostics).Code);
    }
}
