using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Text;

namespace Aligner.Formats.Readers.Pages;

/// <summary>
/// Web pages: the article alone, its headline and standfirst first, without what stands around it. Scripts never run and nothing is
/// loaded.
/// </summary>
internal sealed class HtmlReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var (html, replaced) = PageDecoder.Decode(file.ReadAll(), file.Charset);
        if (replaced > 0)
            report(Diagnostic.Warning(
                "ALN121", file.Path, $"{replaced} characters can't be decoded and are read as U+FFFD; save the page again as UTF-8"));
        var (metadata, article, isTooLarge) = PageReading.Of(html, file.Limits);
        if (metadata.IsOurs)
        {
            report(Diagnostic.Warning("ALN110", file.Path, "left out: this is a page that aligner made, not an article"));
            yield break;
        }
        if (isTooLarge)
            report(Diagnostic.Warning(
                "ALN124",
                file.Path,
                $"the page has more than {PageReading.LongestWeighed >> 20} million characters of text and tags, too many to "
                    + $"weigh its parts; taken for the article is what stands where most of the running text does: look whether menus or "
                    + $"comments are in it"));
        if (article.IsDoubtful)
            report(Diagnostic.Warning(
                "ALN120",
                file.Path,
                $"{Taken(article)}; look whether it is, and put the text into a file of its own if not"));
        yield return new Article(file.Path, [.. article.Blocks.Select((block, index) => new Paragraph(index, block.Line, 1, block.Text))])
        {
            Name = file.ShortName,
            Title = metadata.Title,
            Url = metadata.Url,
            Date = metadata.Date,
            DeclaredLanguage = metadata.Language,
        };
    }

    private static Reason Taken(PageArticle article)
    {
        if (article.IsContested) return "the page's longest running text is not what was taken for the article";
        return $"of the page's running text {article.Share:0 %} was taken for the article";
    }
}
