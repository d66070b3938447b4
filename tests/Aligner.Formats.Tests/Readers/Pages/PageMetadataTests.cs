using System.Text;
using Aligner.Articles;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers.Pages;

public sealed class PageMetadataTests
{
    public static TheoryData<string, string> Dates => new()
    {
        { "JSON-LD", Json("\"datePublished\": \"2025-07-10T08:00:00+02:00\"") },
        {
            "JSON-LD in a graph",
            $"<script type='application/ld+json'>{{\"@graph\": [{{\"@type\": \"WebSite\"}}, {{\"@type\": [\"NewsArticle\"], "
                + $"\"datePublished\": \"2025-07-10\"}}]}}</script>"
        },
        { "OpenGraph", "<meta property='article:published_time' content='2025-07-10T08:00:00Z'>" },
        { "microdata", "<meta itemprop='datePublished' content='2025-07-10'>" },
        { "microdata of a time", "<time itemprop='datePublished' datetime='2025-07-10'></time>" },
        { "Dublin Core", "<meta name='DC.date.issued' content='2025-07-10'>" },
        { "pubdate", "<meta name='pubdate' content='20250710'>" },
        { "RFC 5322", "<meta name='date' content='Thu, 10 Jul 2025 08:00:00 GMT'>" },
        { "the article's time", "<body><h1>K</h1><time datetime='2025-07-10T08:00'></time>" },
        { "a time with pubdate", "<body><time datetime='2024-01-01'></time><time pubdate datetime='2025-07-10'></time>" },
        { "the address", "<link rel='canonical' href='https://example.org/2025/07/10/vertice'>" },
    };

    public static TheoryData<string, string?> Addresses => new()
    {
        { "<link rel=canonical href=https://example.org/a>", "https://example.org/a" },
        { "<link rel=canonical href=/a><meta property=og:url content=https://example.org/b>", "https://example.org/a" },
        { "<base href=https://example.org/x/><link rel=canonical href=a>", "https://example.org/x/a" },
        { "<link rel=canonical href=/a>", null },
        { "<link rel=canonical href='javascript:x()'><meta property=og:url content=https://example.org/b>", "https://example.org/b" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_day_is_found_wherever_pages_say_it_and_never_a_sidebars(string where, string html)
    {
        Assert.NotEmpty(where);
        var aside = html.Contains("<body>", StringComparison.Ordinal) ? "" : "<body><aside><time datetime='2001-01-01'></time></aside>";
        Assert.Equal(new DateOnly(2025, 7, 10), Read(html + aside).Date);
    }

    [Fact]
    public void The_time_of_a_sidebar_is_no_date() => Assert.Null(Read("<body><aside><time datetime='2001-01-01'></time></aside>").Date);

    [Fact]
    public void JSON_LD_comes_before_metas_and_metas_before_times() => Assert.Equal(
        new DateOnly(2025, 7, 10),
        Read(
            Json("\"datePublished\": \"2025-07-10\"") + "<meta name=date content=2025-07-11><body><time datetime=2025-07-12></time>").Date);

    [Fact]
    public void Of_several_articles_in_JSON_LD_the_one_that_the_page_bears_counts() => Assert.Equal(
        new DateOnly(2025, 7, 10),
        Read("<title>Vertice a Kuala Lumpur | Il Giornale</title>" + Json("\"headline\": \"Gatto\", \"datePublished\": \"2020-01-01\"")
            + Json("\"headline\": \"Vertice a Kuala Lumpur\", \"datePublished\": \"2025-07-10\"")).Date);

    [Theory]
    [InlineData("{")]
    [InlineData("[1, \"a\", null, {\"@type\": 7}, {\"@type\": \"NewsArticle\", \"author\": [[{\"name\": 3}]], \"datePublished\": {}}]")]
    public void Broken_JSON_LD_costs_nothing_else(string json) =>
        Assert.Equal("T", Read($"<title>T</title><script type='application/ld+json'>{json}</script>").Title);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_address_is_absolute_or_none(string head, string? url) => Assert.Equal(url, Read(head).Url);

    [Theory]
    [InlineData("<title>Vertice a Kuala Lumpur | Il Giornale</title><meta property=og:site_name content='Il Giornale'>",
        "Vertice a Kuala Lumpur")]
    [InlineData("<title>Il Giornale - Vertice a Kuala Lumpur</title><meta property=og:site_name content='Il Giornale'>",
        "Vertice a Kuala Lumpur")]
    [InlineData("<title>Vertice - Rubio a Kuala Lumpur – ilgiornale.it</title><link rel=canonical href=https://www.ilgiornale.it/x>",
        "Vertice - Rubio a Kuala Lumpur")]
    [InlineData("<title>Vertice a Kuala Lumpur | Esteri | Chissà</title><body><h1>Vertice a Kuala Lumpur</h1>", "Vertice a Kuala Lumpur")]
    [InlineData("<title>Rubio - il ritorno</title>", "Rubio - il ritorno")]
    public void The_title_is_the_headline_without_the_sites_name(string html, string title) => Assert.Equal(title, Read(html).Title);

    [Theory]
    [InlineData("<html lang=nl-BE>", "nl")]
    [InlineData("<html xml:lang=it>", "it")]
    [InlineData("<meta http-equiv=Content-Language content='de, en'>", "de")]
    [InlineData("<meta property=og:locale content=fr_FR>", "fr")]
    [InlineData("<html lang=''><meta property=og:locale content=it_IT>", "it")]
    [InlineData("<p>", null)]
    public void The_language_is_what_the_page_declares_anywhere(string html, string? language) =>
        Assert.Equal(language, Read(html).DeclaredLanguage?.Value);

    private static string Json(string fields) => $"<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", {fields}}}</script>";

    private static Article Read(string html) =>
        ArticleReaders.Read(
            new InputFile("p.html", () => new MemoryStream(Encoding.UTF8.GetBytes(html + "<p>Testo dell'articolo, una riga."))),
            _ => { }).Single();
}
