using Aligner.Formats.Html;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A passage around what stands in a text.</summary>
internal static class Excerpt
{
    private const int Near = 60;

    /// <summary>Writes the passage around an extent, the extent marked.</summary>
    public static void Around(HtmlWriter html, string text, Extent extent)
    {
        var start = extent.Start <= Near ? 0 : Word(text, extent.Start - Near);
        var end = text.Length - extent.End <= Near ? text.Length : Word(text, extent.End + Near);
        if (start > extent.Start) start = extent.Start;
        if (start > 0) html.Text("… ");
        html.Text(text.AsSpan(start, extent.Start - start));
        html.Open("mark");
        html.Text(text.AsSpan(extent.Start, extent.Count));
        html.Close();
        html.Text(text.AsSpan(extent.End, end - extent.End));
        if (end < text.Length) html.Text(" …");
    }

    // The start of the next word, or the very place where a "word" goes on and on.
    private static int Word(string text, int near)
    {
        var space = text.IndexOf(' ', near, Math.Min(40, text.Length - near));
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text[near]) ? near + 1 : near;
    }
}
