using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Formats.Readers.Pages;

namespace Aligner.Formats.Tests.Readers.Pages;

/// <summary>What is the article of a page, and what stands around it.</summary>
public sealed class PageArticleTests
{
    private static readonly string[] Story =
    [
        "I ministri degli Esteri dei paesi del Sud-est asiatico si sono riuniti giovedì mattina a Kuala Lumpur, in Malesia, "
            + "per due giorni.",
        "Il segretario di Stato americano Marco Rubio è arrivato nella notte e ha incontrato il primo ministro Anwar Ibrahim, "
            + "che ospita il vertice.",
        "Al centro dei colloqui, secondo fonti diplomatiche, ci sono i dazi annunciati da Washington e la guerra in Ucraina, "
            + "ormai al quarto anno.",
        "Una dichiarazione comune è attesa venerdì sera; i negoziatori, dicono le stesse fonti, sono ancora lontani da un testo condiviso.",
    ];

    private const string Other =
        "Un'altra storia, tutta diversa, racconta di un gatto che è tornato a casa dopo sette anni passati nei boschi.";

    private static string Paragraphs => string.Concat(Story.Select(text => $"<p>{text}</p>\n"));

    [Fact]
    public void A_teaser_that_is_called_an_article_does_not_take_the_place_of_the_article() => Assert.Equal(
        ["Vertice a Kuala Lumpur", .. Story],
        Texts($"<div><h1>Vertice a Kuala Lumpur</h1>{Paragraphs}</div><section><article><h3><a "
            + $"href=/g>Gatto</a></h3><p>{Other}</p></article></section>"));

    [Fact]
    public void Comments_that_are_called_articles_do_not_take_the_place_of_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 3).Select(
            i => $"<article class=comment><p>Commento numero {i}: non sono per niente d'accordo con quello che dice il ministro, "
                + "mai.</p></article>"));
        Assert.Equal(Story, Texts($"<div class=text>{Paragraphs}</div><section class=comments>{comments}</section>"));
    }

    [Fact]
    public void An_empty_article_element_does_not_take_the_place_of_the_article() =>
        Assert.Equal(Story, Texts($"<article></article><div>{Paragraphs}</div>"));

    [Fact]
    public void A_live_blog_keeps_all_its_posts()
    {
        var posts = string.Concat(Story.Select(text => $"<article><p>{text}</p><p>{text.ToUpperInvariant()}</p></article>"));
        Assert.Equal(8, Texts($"<main><div>{posts}</div></main>").Count);
    }

    [Fact]
    public void A_page_wholly_inside_a_form_is_read() =>
        Assert.Equal(Story, Texts($"<form method=post action=/default.aspx><div id=page><div>{Paragraphs}</div></div></form>"));

    [Fact]
    public void Text_for_those_without_scripts_is_read_where_there_is_no_other() =>
        Assert.Equal(Story, Texts($"<div id=app></div><noscript><div>{Paragraphs}</div></noscript>"));

    [Fact]
    public void Menus_teasers_and_captions_in_anonymous_divs_are_left_out()
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><a href=/{i}>Rubrica numero {i}</a></div>"));
        Assert.Equal(
            ["Vertice a Kuala Lumpur", .. Story],
            Texts($"""
                <div id=top>{menu}</div><div id=text><h1>Vertice a Kuala Lumpur</h1><div class=byline>di Anna Bianchi</div>
                <figure><img src=a.jpg><figcaption>Foto: ANSA</figcaption></figure>{Paragraphs}
                <div class=photo-caption>Il primo ministro malese Anwar Ibrahim nella sua residenza ufficiale.</div>
                <p><a href=/x>Leggi anche: il gatto che è tornato a casa dopo sette anni nei boschi</a></p></div><div id=bottom>{menu}</div>
                """));
    }

    [Fact]
    public void The_headline_is_put_back_and_the_standfirst_too()
    {
        const string standfirst = "Due giorni di colloqui su dazi e guerra: Washington cerca alleati nel Sud-est asiatico";
        Assert.Equal(
            ["Vertice a Kuala Lumpur", standfirst, .. Story],
            Texts(
                $"<header><h1>Vertice a Kuala Lumpur</h1><p class=lead>{standfirst}</p></header><div><div "
                    + $"class=text>{Paragraphs}</div></div>",
                $"<meta name=description content='{standfirst}'>"));
    }

    [Fact]
    public void Of_several_headings_the_headline_is_the_one_that_the_metadata_name() =>
        Assert.Equal(
            "Vertice a Kuala Lumpur",
            Texts(
                $"<h1>Il Giornale</h1><h1>Vertice a Kuala Lumpur</h1><div>{Paragraphs}</div>",
                "<meta property=og:title content='Vertice a Kuala Lumpur'>")[0]);

    [Theory]
    [InlineData("<details><summary>uno</summary>due</details>")]
    [InlineData("<center>uno</center>due")]
    [InlineData("<fieldset><legend>uno</legend>due</fieldset>")]
    [InlineData("uno<br>due")]
    [InlineData("<table><tr><td>uno</td><td>due</td></tr></table>")]
    public void Words_of_two_blocks_are_never_glued(string html) => Assert.Equal(["uno", "due"], Texts(html));

    [Fact]
    public void Lines_that_breaks_part_are_paragraphs() =>
        Assert.Equal(Story, Texts($"<div id=text>{string.Join("<br><br>\n", Story)}</div>"));

    [Fact]
    public void Paragraphs_keep_the_lines_they_stand_on()
    {
        var article = Read($"<body>\n<div>\n<h1>Vertice</h1>\n{Paragraphs}</div>").Articles.Single();
        Assert.Equal([3, 4, 5, 6, 7], article.Paragraphs.Select(paragraph => paragraph.Line));
    }

    [Fact]
    public void Text_that_stands_in_the_metadata_only_is_read()
    {
        var body = string.Join("\\n\\n", Story);
        var json =
            $$"""<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Vertice", "articleBody": "{{body}}"}</script>""";
        Assert.Equal(["Vertice", .. Story], Texts("<h1>Vertice</h1><p>Abbonati per leggere.</p>", json));
    }

    [Fact]
    public void It_is_said_where_little_of_the_running_text_was_taken()
    {
        var (_, diagnostics) = Read($"<article>{Paragraphs}</article>{Rest(12)}");
        Assert.Equal(("ALN120", Severity.Warning), (diagnostics.Single().Code, diagnostics[0].Severity));
        Assert.Empty(Read($"<article>{Paragraphs}</article>").Diagnostics);
    }

    [Fact]
    public void Of_a_long_article_it_is_said_where_most_of_the_running_text_is_another()
    {
        var article = $"<article>{string.Concat(Enumerable.Repeat(Paragraphs, 4))}</article>";
        Assert.Empty(Read(article + Rest(40)).Diagnostics);
        Assert.Equal("ALN120", Read(article + Rest(60)).Diagnostics.Single().Code);
    }

    [Fact]
    public void A_list_of_names_is_not_the_article_where_running_text_stands_elsewhere()
    {
        var names = string.Concat(Enumerable.Range(1, 120).Select(i => $"<p>Ada Lovelace, Conte di Lovelace, Numero {i}</p>"));
        var letter = string.Concat(Story.Select(text => $"<div class=extra><p>{text}</p></div>"));
        Assert.Equal(Story, Texts($"<div class=lettera>{letter}</div><div class=article>{names}</div>"));
    }

    [Fact]
    public void Of_a_short_article_it_is_said_where_the_text_lies_elsewhere_whatever_the_page_calls_it()
    {
        var elsewhere = $"<div class=related>{string.Concat(Enumerable.Repeat(Paragraphs, 6))}</div>";
        Assert.Equal("ALN120", Read($"<article>{Teaser(6)}</article>{elsewhere}").Diagnostics.Single().Code);
        Assert.Empty(Read($"<article>{Teaser(15)}</article>{elsewhere}").Diagnostics);

        static string Teaser(int sentences) => $"<p>{string.Join(' ', Enumerable.Repeat(Other, sentences))}</p>";
    }

    [Theory]
    [InlineData("class='comment-list'")]
    [InlineData("id=cookie-notice")]
    [InlineData("class='box related'")]
    public void Comments_notices_and_other_stories_are_no_rest_of_an_article(string attribute)
    {
        var beside = $"<div {attribute}>{Rest(60)}</div>";
        Assert.Empty(Read($"<article>{string.Concat(Enumerable.Repeat(Paragraphs, 4))}</article>{beside}").Diagnostics);
        Assert.False(PageOutline.Of(Paragraphs).Blocks[0].IsBeside);
        Assert.All(PageOutline.Of(beside).Blocks, block => Assert.True(block.IsBeside));
        // What the whole page is called says nothing of its parts.
        Assert.All(PageOutline.Of($"<main {attribute}>{Paragraphs}</main>").Blocks, block => Assert.False(block.IsBeside));
    }

    [Fact]
    public void What_a_page_says_twice_is_no_rest_of_an_article()
    {
        var twice = string.Concat(Enumerable.Repeat($"<div class=extra><p>{Other}</p></div>", 60));
        Assert.Empty(Read($"<article>{Paragraphs}</article>{twice}").Diagnostics);
    }

    private static string Rest(int paragraphs) => string.Concat(
        Enumerable.Range(1, paragraphs).Select(i => $"<div class=extra><p>{Other} Numero {i}.</p></div>"));

    [Fact]
    public void A_poem_keeps_its_short_lines() =>
        Assert.Equal(6, Texts("<div><p>Nel mezzo<p>del cammin<p>di nostra vita<p>mi ritrovai<p>per una selva<p>oscura</div>").Count);

    private static List<string> Texts(string body, string head = "") =>
        [.. Read($"<html><head>{head}</head><body>{body}</body></html>").Articles.Single().Paragraphs.Select(paragraph => paragraph.Text)];

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(string html)
    {
        var diagnostics = new List<Diagnostic>();
        var file = new InputFile("p.html", () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return (ArticleReaders.Read(file, diagnostics.Add).ToList(), diagnostics);
    }
}
