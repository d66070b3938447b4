using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Formats.Readers.Pages;

namespace Aligner.Formats.Tests.Readers.Pages;

/// <summary>Pages that are too large for a tree of their elements.</summary>
public sealed class LargePageTests
{
    private const string Story = "Il ministro ha detto lunedì al consiglio che il ponte sul fiume sarà riaperto prima dell'estate. ";

    private const string Comment = "Non sono per niente d'accordo con quello che ha detto il ministro.";

    [Theory]
    [InlineData("<p>uno<p>due<ul><li>tre<li>quattro</ul>cinque")]
    [InlineData("<table><tr><td>uno<td>due<tr><th>tre</table><p>quattro</p>cinque")]
    [InlineData(
        "<div>uno<br>due <b>e</b> &egrave; <!-- nota --><a href='?a>b'>tre</a></div><nav>menu</nav><script>'<p>no</p>'</script>quattro")]
    [InlineData(
        "<dl><dt>uno<dd>due</dl><select><option>tre</select><noscript>quattro</noscript><style>p{}</style><textarea><p>no</textarea>")]
    [InlineData("<p>uno</section></p>due</p><hr/>tre<svg><path d='M0'/><text>no</text></svg>quattro")]
    [InlineData("<aside><div>uno</div></aside><figure><figcaption>due</figcaption></figure>tre<footer><p>quattro</footer>")]
    public void The_outline_of_a_page_has_the_blocks_of_its_tree(string html)
    {
        var tree = PageReading.Blocks(html, ReadLimits.Default);
        Assert.NotEmpty(tree);
        Assert.Equal(tree.Select(block => block.Text), PageOutline.Of(html).Blocks.Select(block => block.Text));
    }

    [Fact]
    public void The_outline_keeps_lines_links_and_what_the_page_calls_a_caption()
    {
        var blocks = PageOutline.Of("<p>uno\n<div class=photo-caption>\n<p>due</p></div><p><a href=/>tre</a><p>quattro").Blocks;
        Assert.Equal([1, 3, 3, 3], blocks.Select(block => block.Line));
        Assert.Equal([0, 0, 1, 0], blocks.Select(block => block.LinkShare));
        Assert.Equal([false, true, false, false], blocks.Select(block => block.IsFurniture));
    }

    [Fact]
    public void A_link_that_nobody_ends_ends_with_the_element_it_is_in() =>
        Assert.Equal([1, 0], PageOutline.Of("<div><a href=/>uno</div><div>due</div>").Blocks.Select(block => block.LinkShare));

    [Fact]
    public void The_article_is_the_smallest_element_with_most_of_the_running_text() =>
        Assert.Equal(
            ["Titolo", Story.Trim(), Story.Trim(), Story.Trim(), Story.Trim()],
            PageOutline.Of(
                $"<div><p>{Comment}</p></div><main><div><h2>Titolo</h2><p>{Story}<p>{Story}<p>{Story}<p>{Story}<p><a href=/>Leggi anche: "
                    + $"{Comment}</a></div>"
                    + $"<ul><li>{Comment}</ul></main>").Densest().Select(block => block.Text));

    [Fact]
    public void Without_running_text_all_is_the_article() =>
        Assert.Equal(2, PageOutline.Of("<div>uno</div><div>due</div>").Densest().Count);

    [Fact]
    public void What_is_no_text_is_cut_out_and_lines_stay_lines() =>
        Assert.Equal(
            "<p class=\"a>b\">uno < 2\n\n\n<img src=''><SCRIPT type='application/ld+json'>{}</SCRIPT>due\n>",
            PageCuts.Of(
                "<p class=\"a>b\">uno < 2\n<!-- <p>\n -->\n<img src='" + new string('A', 10_001)
                    + "'><SCRIPT type='application/ld+json'>{}</SCRIPT>due<style>p > a { }\n</style>"));

    [Theory]
    [InlineData("<p title='it's'>uno</p> \"due\" = 'tre'")]
    [InlineData("<p title=it's>a <b \"c\">uno")]
    [InlineData("<scripted>uno</scripted><styles>")]
    [InlineData("uno <")]
    [InlineData("uno <p title=\"")]
    public void A_page_of_text_alone_is_kept_as_it_is(string html) => Assert.Same(html, PageCuts.Of(html));

    [Fact]
    public void A_page_is_weighed_that_is_large_by_its_pictures()
    {
        var comments = string.Concat(Enumerable.Repeat($"<article class=comment><p>{Comment}</p></article>", 40));
        var (article, diagnostics) = Read(
            $"<div class=text>{string.Concat(Enumerable.Repeat($"<p>{Story}</p>", 6))}</div><img src='data:image/png;base64,"
                + $"{new string('A', PageReading.LongestWeighed)}'><section class=comments>{comments}</section>");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code == "ALN124");
        Assert.All(article.Paragraphs, paragraph => Assert.Equal(Story.Trim(), paragraph.Text));
    }

    [Fact]
    public void A_page_too_large_to_be_weighed_is_read_by_its_outline_and_it_is_said()
    {
        var paragraph = string.Concat(Enumerable.Repeat(Story, 20));
        var body = string.Concat(Enumerable.Repeat($"<p>{paragraph}</p>\n", (PageReading.LongestWeighed / paragraph.Length) + 1));
        var (article, diagnostics) = Read(
            $"<html lang=it><title>Il ponte | Il Giornale</title><meta property=og:site_name content='Il Giornale'><nav>{Comment}</nav>"
                + $"<h1>Il ponte</h1><div id=text>\n{body}</div><div>{Comment}</div>");
        Assert.Equal(("ALN124", Severity.Warning), (diagnostics.Single().Code, diagnostics[0].Severity));
        Assert.Equal(("Il ponte", "it"), (article.Title, article.DeclaredLanguage?.Value));
        Assert.Equal("Il ponte", article.Paragraphs[0].Text);
        Assert.All(article.Paragraphs.Skip(1), told => Assert.Equal(paragraph.Trim(), told.Text));
        Assert.Equal(article.Paragraphs.Length, article.Paragraphs[^1].Line);
    }

    private static (Article Article, List<Diagnostic> Diagnostics) Read(string html)
    {
        var diagnostics = new List<Diagnostic>();
        var file = new InputFile("p.html", () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return (ArticleReaders.Read(file, diagnostics.Add).Single(), diagnostics);
    }
}
