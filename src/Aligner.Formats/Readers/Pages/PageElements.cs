using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Readers.Pages;

/// <summary>What elements are to the text of a page, by their names and by what news systems call them.</summary>
internal static partial class PageElements
{
    /// <summary>What a browser shows as a block (HTML, 15.3), the line break, and what stands beside the text: parts of one block never
    /// glue.</summary>
    public static FrozenSet<string> Breaking { get; } = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend",
        "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ]);

    /// <summary>Those whose content is none of an article's text.</summary>
    public static FrozenSet<string> LeftOut { get; } = FrozenSet.ToFrozenSet(
    [
        "nav", "aside", "footer", "script", "style", "template", "iframe", "object", "svg", "button", "select", "textarea", "dialog",
        "menu", "head", "title", "figcaption",
    ]);

    /// <summary>Whether the page calls an element a caption, a byline, a date or the like.</summary>
    public static bool IsFurniture(string name, string? classes, string? id) =>
        name == "time" || (classes is not null && Furniture().IsMatch(classes)) || (id is not null && Furniture().IsMatch(id));

    /// <summary>Whether the page calls an element one that stands beside the article: comments, notices, other stories.</summary>
    public static bool IsBeside(string name, string? classes, string? id) =>
        name is not ("html" or "body" or "main" or "article")
        && ((classes is not null && Beside().IsMatch(classes)) || (id is not null && Beside().IsMatch(id)));

    /// <summary>Names that news systems give to captions, bylines, dates and forms for newsletters.</summary>
    [GeneratedRegex(
        @"caption|credit|copyright|byline|author(?!i)|(?<![a-z])(?:bio|date)(?![a-z])|newsletter|subscri|signup|timestamp|published",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    /// <summary>Names that news systems give to comments, to notices of cookies and to lists of other stories.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:comments?|respond|repl(?:y|ies)|cookies?|consent|gdpr|dsgvo|privacy|related|teasers?|sidebar|widgets?|popup|modal"
            + @"|banner|footer)(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
