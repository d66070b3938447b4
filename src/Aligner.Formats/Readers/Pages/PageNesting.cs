using System.Text;

namespace Aligner.Formats.Readers.Pages;

/// <summary>
/// Takes tags out of a page that nest too deep, as browsers do: a parser of HTML looks through all open elements at every tag, and opens
/// again what was left open, so that the time and the elements of a hostile page grow with the square of its length. Text and line ends
/// stay; where a tag was, a line breaks.
/// </summary>
internal sealed class PageNesting(string page, int deepest)
{
    // Elements of which a parser opens every one that was left open again in each new block (HTML, 13.2.4.3). Pages nest a few.
    private const int DeepestFormatting = 16;

    private const string Break = "<br>";

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    // Those that have no content, and those that the next of their kind closes.
    private static readonly HashSet<string> NeverDeep = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "html", "head", "body",
    };

    // What stands in these is no mark-up.
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title" };

    private readonly StringBuilder kept = new();
    private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> dropped = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> formatting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<string> stack = new();
    private int formattingDepth;
    private int copied;

    /// <summary>The page with its tags, as far as they nest at most so deep; the page itself where all do.</summary>
    public string Limited()
    {
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            if (page.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(at + 4, "-->");
                continue;
            }
            var isEnd = at + 1 < page.Length && page[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var length = NameLength(start);
            if (length == 0)
            {
                at++;
                continue;
            }
            var end = page.IndexOf('>', start + length);
            if (end < 0) break;
            var name = page.Substring(start, length);
            if (isEnd ? !Close(name) : page[end - 1] != '/' && !Open(name)) Drop(at, end + 1);
            at = !isEnd && Raw.Contains(name) ? After(end + 1, "</" + name) : end + 1;
        }
        return copied == 0 ? page : kept.Append(page, copied, page.Length - copied).ToString();
    }

    private int Next(int at) => at < page.Length ? page.IndexOf('<', at) : -1;

    private int After(int at, string mark) =>
        at < page.Length && page.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : page.Length;

    private int NameLength(int start)
    {
        var end = start;
        if (end < page.Length && char.IsAsciiLetter(page[end]))
            while (end < page.Length && !char.IsWhiteSpace(page[end]) && page[end] is not ('>' or '/')) end++;
        return end - start;
    }

    // Whether the tag stays.
    private bool Open(string name)
    {
        if (NeverDeep.Contains(name) || Raw.Contains(name)) return true;
        if (Formatting.Contains(name))
        {
            if (formattingDepth >= DeepestFormatting) return Count(dropped, name, 1);
            formattingDepth++;
            return !Count(formatting, name, 1);
        }
        if (stack.Count >= deepest) return Count(dropped, name, 1);
        stack.Push(name);
        return !Count(open, name, 1);
    }

    private bool Close(string name)
    {
        if (dropped.GetValueOrDefault(name) > 0) return Count(dropped, name, -1);
        if (formatting.GetValueOrDefault(name) > 0)
        {
            formattingDepth--;
            return !Count(formatting, name, -1);
        }
        if (open.GetValueOrDefault(name) == 0) return true;
        string closed;
        do
        {
            closed = stack.Pop();
            Count(open, closed, -1);
        }
        while (!string.Equals(closed, name, StringComparison.OrdinalIgnoreCase));
        return true;
    }

    private static bool Count(Dictionary<string, int> counts, string name, int change)
    {
        counts[name] = counts.GetValueOrDefault(name) + change;
        return false;
    }

    private void Drop(int start, int end)
    {
        kept.Append(page, copied, start - copied).Append(Break);
        kept.Append('\n', page.AsSpan(start, end - start).Count('\n'));
        copied = end;
    }
}
