using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aligner.Formats.Readers.Pages;

/// <summary>What is read of a page.</summary>
/// <param name="Metadata">What the page says of its article.</param>
/// <param name="Article">The article.</param>
/// <param name="IsTooLarge">Whether the page is too large for its parts to be weighed, and the article is what stands where most of
/// the running text does.</param>
internal sealed record PageReading(PageMetadata Metadata, PageArticle Article, bool IsTooLarge)
{
    /// <summary>Characters of a page, without pictures and scripts, that are weighed at most. The
    /// longest of 1,171 real pages has 1.6 million with them. Of 3 million the costliest that were tried take 4.5 CPU seconds and 360 MB,
    /// and it grows faster than they do.</summary>
    public const int LongestWeighed = 4 << 20;

    // Where the metadata of a larger page are sought.
    private const int LongestHead = 1 << 20;

    /// <summary>Reads a page. Scripts never run and nothing is loaded.</summary>
    public static PageReading Of(string html, ReadLimits limits)
    {
        if (html.Length > LongestWeighed) html = PageCuts.Of(html);
        html = new PageNesting(html, limits.MaxDepth).Limited();
        var isTooLarge = html.Length > LongestWeighed;
        using var page = Tree(isTooLarge ? html[..Math.Max(0, html.LastIndexOf('<', LongestHead))] : html);
        var metadata = PageMetadata.Of(page);
        var article = isTooLarge ? PageArticle.Of(PageOutline.Of(html), page, metadata) : PageArticle.Of(page, metadata);
        return new PageReading(metadata, article, isTooLarge);
    }

    /// <summary>The blocks of a piece of HTML that is an article's text as it is.</summary>
    public static IReadOnlyList<PageBlock> Blocks(string html, ReadLimits limits)
    {
        html = new PageNesting(html, limits.MaxDepth).Limited();
        if (html.Length > LongestWeighed) return PageOutline.Of(html).Blocks;
        using var page = Tree(html);
        return PageBlocks.Of(page.DocumentElement);
    }

    private static IHtmlDocument Tree(string html) =>
        new HtmlParser(
            new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false },
            BrowsingContext.New(Configuration.Default)).ParseDocument(html);
}
