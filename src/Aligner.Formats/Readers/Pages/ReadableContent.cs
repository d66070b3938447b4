using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The article of a page as SmartReader finds it, a port of Mozilla's Readability.</summary>
internal static class ReadableContent
{
    // It resolves links against the page's address and refuses a page without one; the addresses are never read.
    private const string SomeAddress = "https://page.invalid/";

    // It finds an element's neighbour by looking through all children of its parent, so that its time grows with the sum of their squares:
    // 5 million in the worst of 1,171 real pages, which take a second at most; four times as many are let pass.
    private const long MostSteps = 20_000_000;

    /// <summary>The blocks of the article; none where it finds no article. It takes the page to pieces: whatever else is wanted
    /// of the page is to be read before.</summary>
    public static IReadOnlyList<PageBlock> Take(IHtmlDocument page)
    {
        if (Steps(page) > MostSteps) return [];
        foreach (var element in page.All)
            if (element.SourceReference is { } source)
                element.SetAttribute(PageBlocks.LineAttribute, source.Position.Line.ToString(CultureInfo.InvariantCulture));
        IReadOnlyList<PageBlock> blocks = [];
        using var reader = new Reader(SomeAddress, page) { DisableJSONLD = true, KeepClasses = true };
        reader.AddCustomOperationEnd(article => blocks = PageBlocks.Of(article)).GetArticle();
        return blocks;
    }

    private static long Steps(IHtmlDocument page) => page.All.Sum(element => (long)element.ChildNodes.Length * element.ChildNodes.Length);
}
