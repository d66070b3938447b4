using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Article = Aligner.Articles.Article;

namespace Aligner.Formats.Readers.Pages;

/// <summary>
/// Web pages: the article alone, its headline and standfirst first, without what stands around it. Scripts never run and nothing is
/// loaded.
/// </summary>
internal sealed class HtmlReader : IArticleReader
{
    // Of 990 pages of trafilatura's evaluation 29 have less, 11 of them wrongly; at .4 it is 58 and 18.
    private const double SmallShare = 0.25;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var (html, replaced) = PageDecoder.Decode(file.ReadAll(), file.Charset);
        if (replaced > 0)
            report(Diagnostic.Warning(
                "ALN121", file.Path, $"{replaced} characters can't be decoded and are read as U+FFFD; save the page again as UTF-8"));
        using var page = Parse(html, file.Limits);
        var metadata = PageMetadata.Of(page);
        if (metadata.IsOurs)
        {
            report(Diagnostic.Warning("ALN110", file.Path, "left out: this is a page that aligner made, not an article"));
            yield break;
        }
        var article = PageArticle.Of(page, metadata);
        if (article.Share < SmallShare)
            report(Diagnostic.Warning(
                "ALN120",
                file.Path,
                string.Create(CultureInfo.InvariantCulture, $"of the page's running text {article.Share:0 %} was taken for the article; ")
                    + "look whether it is, and put the text into a file of its own if not"));
        yield return new Article(file.Path, [.. article.Blocks.Select((block, index) => new Paragraph(index, block.Line, 1, block.Text))])
        {
            Name = file.ShortName,
            Title = metadata.Title,
            Url = metadata.Url,
            Date = metadata.Date,
            DeclaredLanguage = metadata.Language,
        };
    }

    /// <summary>The page, with the lines its elements stand on.</summary>
    internal static IHtmlDocument Parse(string html, ReadLimits limits) =>
        new HtmlParser(
            new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false },
            BrowsingContext.New(Configuration.Default)).ParseDocument(new PageNesting(html, limits.MaxDepth).Limited());
}
