using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The article of a page by where its running text lies: in the smallest element that holds most of it.</summary>
internal static class ParagraphMass
{
    /// <summary>Of the running text, what that element has at least, 0..1. A live blog's posts or a page of two columns share it out;
    /// comments and teasers rarely make more than the rest.</summary>
    public const double Most = 0.7;

    /// <summary>The blocks of that element; all blocks of the page where it has no running text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="all">All its blocks.</param>
    public static IReadOnlyList<PageBlock> Of(IHtmlDocument page, IReadOnlyList<PageBlock> all)
    {
        var mass = new Dictionary<IElement, int>();
        foreach (var block in all.Where(block => block.IsProse && !block.IsFurniture))
            for (var element = block.Element; element is not null; element = element.ParentElement)
                mass[element] = mass.GetValueOrDefault(element) + block.Text.Length;
        if (!mass.TryGetValue(page.DocumentElement, out var whole)) return all;
        var root = mass.Where(entry => entry.Value >= Most * whole).MinBy(entry => (entry.Value, -Depth(entry.Key))).Key;
        return [.. all.Where(block => root.Contains(block.Element!) && block.LinkShare < 0.5)];
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement) depth++;
        return depth;
    }
}
