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

    // It finds an element's neighbour by looking through all children of its parent, and asks each element's ancestors for their text: time
    // grows with the squares of the children and with the depths. 5 million in the worst of 1,171 real pages, which take a second at most;
    // four times as many are let pass.
    private const long MostSteps = 20_000_000;

    // A level took twenty times as long as a neighbour: 2.7 million levels 10 s, 5 million neighbours 1 s.
    private const int StepsOfLevel = 20;

    // It cleans titles by expressions whose time grows with the square of their length.
    private const int LongestTitle = 1000;

    /// <summary>The blocks of the article; none where it finds no article. It takes the page to pieces: whatever else is wanted
    /// of the page is to be read before.</summary>
    public static IReadOnlyList<PageBlock> Take(IHtmlDocument page)
    {
        if (Steps(page) > MostSteps) return [];
        foreach (var tooLong in page.QuerySelectorAll("title,meta").Where(element => LengthOf(element) > LongestTitle)) tooLong.Remove();
        foreach (var element in page.All)
            if (element.SourceReference is { } source)
                element.SetAttribute(PageBlocks.LineAttribute, source.Position.Line.ToString(CultureInfo.InvariantCulture));
        IReadOnlyList<PageBlock> blocks = [];
        using var reader = new Reader(SomeAddress, page) { DisableJSONLD = true, KeepClasses = true };
        reader.AddCustomOperationEnd(article => blocks = PageBlocks.Of(article)).GetArticle();
        return blocks;
    }

    private static int LengthOf(IElement element) => element.GetAttribute("content")?.Length ?? element.TextContent.Length;

    private static long Steps(IHtmlDocument page)
    {
        var depths = new Dictionary<IElement, int>();
        var steps = 0L;
        foreach (var element in page.All)
        {
            var depth = element.ParentElement is { } parent ? depths[parent] + 1 : 0;
            depths.Add(element, depth);
            steps += ((long)element.ChildNodes.Length * element.ChildNodes.Length) + ((long)StepsOfLevel * depth);
        }
        return steps;
    }
}
