using System.Text;

namespace Aligner.Formats.Readers.Pages;

/// <summary>
/// Takes out of a page what is none of its text and often most of its length: comments, styles, scripts that don't describe the article,
/// and pictures that were saved into attributes. Line ends stay.
/// </summary>
internal sealed class PageCuts
{
    // In characters. No name or address is as long.
    private const int LongestAttribute = 10_000;

    private static readonly string[] Cut = ["script", "style"];

    private readonly string page;
    private readonly StringBuilder kept = new();
    private int copied;

    private PageCuts(string page) => this.page = page;

    /// <summary>The page without them.</summary>
    public static string Of(string page) => new PageCuts(page).Kept();

    private string Kept()
    {
        var at = 0;
        while (at < page.Length && page.IndexOf('<', at) is >= 0 and var tag)
        {
            if (At(tag, "<!--"))
            {
                at = Drop(tag, After("-->", tag + 4));
                continue;
            }
            at = tag + 1;
            if (at == page.Length || !char.IsAsciiLetter(page[at])) continue;
            at = EndOfTag(at);
            if (Array.Find(Cut, name => IsTag(tag, name)) is not { } cut) continue;
            var end = After($"</{cut}", at);
            at = Describes(tag, at) ? end : Drop(tag, end);
        }
        return copied == 0 ? page : kept.Append(page, copied, page.Length - copied).ToString();
    }

    private int After(string mark, int at) =>
        at < page.Length && page.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found
            ? found + mark.Length
            : page.Length;

    private bool At(int at, string mark) => page.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase);

    private bool IsTag(int at, string name) =>
        At(at + 1, name) && at + 1 + name.Length < page.Length && page[at + 1 + name.Length] is '>' or '/' or ' ' or '\t' or '\n' or '\r';

    private bool Describes(int at, int end) => page.AsSpan(at..end).Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    // Behind the tag; what stands between quotation marks behind an equals sign ends none, and is cut where it is long.
    private int EndOfTag(int at)
    {
        while (at < page.Length)
        {
            var next = page.AsSpan(at).IndexOfAny('"', '\'', '>');
            if (next < 0) return page.Length;
            at += next + 1;
            if (page[at - 1] == '>') return at;
            if (!page.AsSpan(0, at - 1).TrimEnd().EndsWith('=')) continue;
            var end = page.IndexOf(page[at - 1], at);
            if (end < 0) return page.Length;
            if (end - at > LongestAttribute) Drop(at, end);
            at = end + 1;
        }
        return page.Length;
    }

    private int Drop(int start, int end)
    {
        kept.Append(page, copied, start - copied).Append('\n', page.AsSpan(start, end - start).Count('\n'));
        return copied = end;
    }
}
