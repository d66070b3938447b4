using Aligner.Text;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The <c>meta</c> elements of a page and what else says <c>itemprop</c>, by their names; of
/// several of one name the first.</summary>
internal sealed class PageMetas
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads those of a page.</summary>
    public PageMetas(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            foreach (var kind in (string[])["property", "name", "itemprop", "http-equiv"])
                if (meta.GetAttribute(kind) is { } names && OrNull(meta.GetAttribute("content")) is { } content)
                    foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        values.TryAdd(name, content);
        foreach (var element in page.QuerySelectorAll("[itemprop=datePublished]"))
            if (OrNull(element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } date)
                values.TryAdd("datePublished", date);
    }

    /// <summary>What the meta of a name says, normalised; null where there is none or it is blank.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>The text, normalised; null where it is blank.</summary>
    public static string? OrNull(string? text) => Normalization.Line(text ?? "") is { Length: > 0 } normal ? normal : null;
}
