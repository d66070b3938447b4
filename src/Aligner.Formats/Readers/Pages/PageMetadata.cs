using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>What a page says of its article: JSON-LD of schema.org, OpenGraph, Dublin Core and the metas of news systems.</summary>
internal sealed record PageMetadata
{
    // The first that is there counts; JSON-LD comes before all of them, a time element after.
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "og:pubdate", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
        "dc.date.created", "dc.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published",
        "displaydate",
    ];

    // A page has one or a handful; what has more is a list or hostile.
    private const int MostHeadings = 20;

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>What the article is about in a sentence or two, often its standfirst.</summary>
    public string? Description { get; init; }

    /// <summary>Where it was published; absolute.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The language it declares.</summary>
    public LanguageCode? Language { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The article's text as JSON-LD has it; empty where it has none.</summary>
    public IReadOnlyList<PageBlock> Body { get; init; } = [];

    /// <summary>Whether it is a page that aligner made.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Reads a page's metadata.</summary>
    public static PageMetadata Of(IHtmlDocument page)
    {
        var metas = new PageMetas(page);
        var headings =
            page.QuerySelectorAll("h1").Select(heading => Normalization.Line(heading.TextContent)).Where(text => text.Length > 0)
            .Take(MostHeadings).ToList();
        var article = JsonLdArticle.Of(page, [Normalization.Line(page.Title ?? ""), metas["og:title"] ?? "", .. headings]);
        var url = AbsoluteUrl(page, metas, article);
        var title = metas["og:title"] ?? article?.Headline ?? metas["twitter:title"] ?? metas["dc.title"] ?? PageMetas.OrNull(page.Title);
        return new PageMetadata
        {
            Title = PageTitle.WithoutSite(title, metas["og:site_name"] ?? article?.Publisher ?? metas["application-name"], url, headings),
            Description = metas["og:description"] ?? metas["description"] ?? article?.Description,
            Url = url,
            Date = Metadata.Date(article?.Published)
                ?? DateNames.Select(name => Metadata.Date(metas[name])).FirstOrDefault(date => date is not null)
                ?? PageTimes.Published(page)
                ?? Metadata.DateInAddress(url),
            Language = LanguageOf(page, metas, article),
            Authors = [.. new[] { metas["author"], metas["article:author"], metas["dc.creator"], metas["parsely-author"] }
                .OfType<string>().Concat(article?.Authors ?? []).Where(name => !name.Contains("://", StringComparison.Ordinal)).Distinct()],
            Body = BodyOf(article),
            IsOurs = metas["generator"]?.StartsWith("aligner ", StringComparison.Ordinal) == true,
        };
    }

    // Some write it as HTML.
    private static IReadOnlyList<PageBlock> BodyOf(JsonLdArticle? article)
    {
        if (article?.Body is not { } body) return [];
        if (body.Contains("</p>", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase))
            return [.. PageReading.Blocks(body, ReadLimits.Default).Select(block => block with { Element = null, Line = article.Line })];
        return [.. TextLines.Paragraphs(body).Select(line => new PageBlock(null, article.Line, line.Text, 0, IsFurniture: false))];
    }

    private static LanguageCode? LanguageOf(IHtmlDocument page, PageMetas metas, JsonLdArticle? article)
    {
        var html = page.DocumentElement;
        string?[] said =
        [
            html.GetAttribute("lang"), html.GetAttribute("xml:lang"), page.Body?.GetAttribute("lang"), metas["content-language"],
            metas["language"], metas["dc.language"], metas["og:locale"], article?.Language,
        ];
        return said.Select(text => LanguageCode.TryParse(text?.Split(',')[0], out var code) && code.IsKnown ? code : (LanguageCode?)null)
            .FirstOrDefault(code => code is not null);
    }

    private static string? AbsoluteUrl(IHtmlDocument page, PageMetas metas, JsonLdArticle? article)
    {
        string?[] said =
        [
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), metas["og:url"], article?.Url, metas["twitter:url"],
        ];
        var bases = said.Prepend(page.QuerySelector("base")?.GetAttribute("href")).Select(Web).OfType<Uri>().ToList();
        return said.Select(address => Web(address) ?? Resolved(bases.FirstOrDefault(), address))
            .FirstOrDefault(address => address is not null)?.OriginalString;
    }

    private static Uri? Resolved(Uri? start, string? address) =>
        start is not null && !string.IsNullOrWhiteSpace(address) && Uri.TryCreate(start, address.Trim(), out var whole)
            && whole.Scheme is "http" or "https"
            ? new Uri(whole.AbsoluteUri)
            : null;

    private static Uri? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
