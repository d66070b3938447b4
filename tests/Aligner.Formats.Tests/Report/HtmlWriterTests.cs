using Aligner.Formats.Html;
using Aligner.Formats.Report;

namespace Aligner.Formats.Tests.Report;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Text_and_attributes_are_encoded() =>
        Assert.Equal(
            "<b title=\"&lt;&quot;&#39;&amp;\">1 &lt; 2 &amp; 3</b>",
            Write(html => html.Element("b", "1 < 2 & 3", ("title", "<\"'&"))));

    [Fact]
    public void Surrogate_pairs_stay_and_lone_surrogates_go() =>
        Assert.Equal("<b>😀\uFFFD!\uFFFD</b>", Write(html => html.Element("b", "😀\uD83D!\uDE00")));

    [Fact]
    public void Directional_overrides_show_as_their_names_and_marks_stay() =>
        Assert.Equal("<b>[RLO]a[PDF]\u200F[LRI]b[PDI]</b>", Write(html => html.Element("b", "\u202Ea\u202C\u200F\u2066b\u2069")));

    [Fact]
    public void What_is_no_character_goes() => Assert.Equal("<b>\uFFFDx\uFFFD</b>", Write(html => html.Element("b", "\uFDD0x\uFDEF")));

    [Fact]
    public void An_attribute_of_null_is_left_out_and_an_empty_one_stands_alone() =>
        Assert.Equal("<b hidden></b>", Write(html => html.Element("b", "", ("class", null), ("hidden", ""))));

    [Theory]
    [InlineData("https://news.example/a?b=c:d", true)]
    [InlineData("HTTP://news.example", true)]
    [InlineData("../index.html#r1", true)]
    [InlineData("#c-per:x", true)]
    [InlineData("stories/a%3Ab.html", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" JaVa\tScRiPt\n:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http:alert", false)]
    public void Only_web_and_relative_links_become_links(string link, bool safe)
    {
        Assert.Equal(safe, HtmlWriter.IsSafeLink(link));
        Assert.Equal(safe, Write(html => html.Element("a", "x", ("href", link))).Contains("href", StringComparison.Ordinal));
    }

    private static string Write(Action<HtmlWriter> write) => SampleRun.Render(writer => write(new HtmlWriter(writer)));
}
