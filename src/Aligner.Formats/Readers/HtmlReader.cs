using System.Collections.Immutable;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aligner.Formats.Readers;

/// <summary>
/// Web pages: the article's headings, paragraphs, list items and captions, a paragraph each, without navigation, page
/// header and footer, asides, forms and scripts. The article is the longest <c>article</c> element, else what
/// <c>itemprop=articleBody</c> or <c>main</c> marks, else the body. Scripts never run and nothing is loaded.
/// </summary>
internal sealed class HtmlReader : IArticleReader
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
        "br",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "form", "script", "style", "noscript", "template", "iframe", "object", "svg", "button", "select",
        "textarea", "dialog", "menu",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var parser = new HtmlParser(
            new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false },
            BrowsingContext.New(Configuration.Default));
        using var page = parser.ParseDocument(
            new PageNesting(TextDecoder.Decode(file.ReadAll()), file.Limits.MaxDepth).Limited());
        if (Meta(page, "generator")?.StartsWith("aligner ", StringComparison.Ordinal) == true)
        {
            report(Diagnostic.Warning("ALN110", file.Path, "left out: this is a page that aligner made, not an article"));
            yield break;
        }
        var root = Root(page);
        var blocks = new BlockCollector();
        if (root.QuerySelector("h1") is null && page.QuerySelectorAll("h1") is [var headline]) blocks.Visit(headline);
        blocks.Visit(root);
        yield return new Article(file.Path, blocks.Paragraphs())
        {
            Name = file.ShortName,
            Title = Meta(page, "og:title") ?? NullIfBlank(page.Title),
            Url = NullIfBlank(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta(page, "og:url"),
            Date = Metadata.Date(Meta(page, "article:published_time")
                ?? Meta(page, "date")
                ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            DeclaredLanguage = LanguageCode.TryParse(page.DocumentElement.GetAttribute("lang"), out var language) ? language : null,
        };
    }

    private static IElement Root(IHtmlDocument page)
    {
        IElement? Longest(string selector) =>
            page.QuerySelectorAll(selector).OrderByDescending(element => element.TextContent.Length).FirstOrDefault();
        return Longest("article") ?? Longest("[itemprop=articleBody]") ?? Longest("main,[role=main]") ?? page.Body ?? page.DocumentElement;
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        NullIfBlank(
            (page.QuerySelector($"meta[property='{name}']") ?? page.QuerySelector($"meta[name='{name}']"))?.GetAttribute("content"));

    private static string? NullIfBlank(string? text) => Normalization.Line(text ?? "") is { Length: > 0 } normal ? normal : null;

    /// <summary>Gathers the text between block boundaries. Iterative, for pages nested thousands deep.</summary>
    private sealed class BlockCollector
    {
        private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        private readonly StringBuilder text = new();
        private int line;

        public ImmutableArray<Paragraph> Paragraphs()
        {
            Flush();
            return paragraphs.ToImmutable();
        }

        public void Visit(IElement root)
        {
            Flush();
            var work = new Stack<(INode Node, bool Leaving)>();
            work.Push((root, false));
            while (work.TryPop(out var step))
            {
                if (step.Node is IText run) { Append(run); continue; }
                if (step.Node is not IElement element || LeftOut.Contains(element.LocalName) || IsPageHeader(element, root)) continue;
                if (Blocks.Contains(element.LocalName)) Flush();
                if (step.Leaving) continue;
                if (element.SourceReference is { } source && text.Length == 0) line = source.Position.Line;
                work.Push((element, true));
                // By index: a node looks for its sibling among all of its parent's children.
                for (var child = element.ChildNodes.Length - 1; child >= 0; child--) work.Push((element.ChildNodes[child], false));
            }
            Flush();
        }

        // The header of an article holds its headline; that of a page its navigation.
        private static bool IsPageHeader(IElement element, IElement root) => element.LocalName == "header" && root.LocalName == "body";

        private void Append(IText run)
        {
            if (text.Length == 0 && string.IsNullOrWhiteSpace(run.Data)) return;
            text.Append(run.Data);
        }

        private void Flush()
        {
            var normal = Normalization.Line(text.ToString());
            text.Clear();
            if (normal.Length > 0) paragraphs.Add(new Paragraph(paragraphs.Count, Math.Max(line, 1), 1, normal));
        }
    }
}
