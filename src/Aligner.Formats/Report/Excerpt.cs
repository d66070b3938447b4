using System.Collections.Immutable;
using Aligner.Formats.Html;
using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A passage around the first term of a text, the terms marked.</summary>
internal static class Excerpt
{
    private const int Before = 120;
    private const int After = 180;
    private const int Near = 60;

    /// <summary>Writes the passage.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">A paragraph.</param>
    /// <param name="terms">In it, from left to right.</param>
    public static void Write(HtmlWriter html, string text, ImmutableArray<TermOccurrence<Concept>> terms)
    {
        var anchor = terms.IsEmpty ? 0 : terms[0].Extent.Start;
        var start = anchor <= Before ? 0 : Word(text, anchor - Before);
        var end = text.Length - anchor <= After ? text.Length : Word(text, anchor + After);
        if (start > 0) html.Text("… ");
        var at = start;
        foreach (var part in terms.SelectMany(term => term.Parts).OrderBy(part => part.Start))
        {
            if (part.Start < at || part.End > end) continue;
            html.Text(text.AsSpan(at, part.Start - at));
            html.Open("mark");
            html.Text(text.AsSpan(part.Start, part.Count));
            html.Close();
            at = part.End;
        }
        if (at < end) html.Text(text.AsSpan(at, end - at));
        if (end < text.Length) html.Text(" …");
    }

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
