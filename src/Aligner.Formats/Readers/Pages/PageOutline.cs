using System.Text;
using Aligner.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Aligner.Formats.Readers.Pages;

/// <summary>
/// The blocks of a page and which elements they stand in, gathered in one pass: for a page so large that a tree of all its elements would
/// take too long. Elements that nobody ended are ended by what can't stand in them.
/// </summary>
internal sealed class PageOutline
{
    // What the start of an element ends, and what it doesn't reach out of (HTML, 13.1.2.4). A paragraph is ended by every block.
    private static readonly Dictionary<string, (string[] Ended, string[] Within)> Ends = new(StringComparer.Ordinal)
    {
        ["li"] = (["li"], ["ul", "ol", "menu", "dir"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["td"] = (["td", "th"], ["tr", "table"]),
        ["th"] = (["td", "th"], ["tr", "table"]),
        ["tr"] = (["tr"], ["table"]),
        ["tbody"] = (["thead", "tbody"], ["table"]),
        ["tfoot"] = (["thead", "tbody"], ["table"]),
        ["option"] = (["option"], ["select"]),
    };

    private readonly List<PageBlock> blocks = [];

    // Of each block, the element it stands in; of each element, in the order of their starts, the one it stands in. The first is the page.
    private readonly List<int> places = [];
    private readonly List<int> parents = [-1];
    private readonly List<OpenElement> open = [new("", 0, IsLeftOut: false, IsFurniture: false, IsBeside: false, IsLinked: false)];
    private readonly Dictionary<string, int> openOfName = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private bool isLinked;
    private int linked;
    private int line = 1;

    private PageOutline()
    {
    }

    /// <summary>All blocks, in the page's order, without their elements.</summary>
    public IReadOnlyList<PageBlock> Blocks => blocks;

    /// <summary>Reads a page whose elements don't nest deep.</summary>
    public static PageOutline Of(string page)
    {
        var outline = new PageOutline();
        PageTokens.Visit(page, outline.Take, "class", "id");
        outline.Flush();
        return outline;
    }

    /// <summary>The blocks of the smallest element that holds most of the running text, as <see cref="ParagraphMass"/> finds them in a
    /// tree; all where there is no running text.</summary>
    public IReadOnlyList<PageBlock> Densest()
    {
        var mass = new int[parents.Count];
        for (var at = 0; at < blocks.Count; at++)
            if (blocks[at] is { IsProse: true, IsFurniture: false } block) mass[places[at]] += block.Text.Length;
        for (var at = parents.Count - 1; at > 0; at--) mass[parents[at]] += mass[at];
        if (mass[0] == 0) return blocks;
        var root = 0;
        for (var at = 1; at < mass.Length; at++)
            if (parents[at] == root && mass[at] >= ParagraphMass.Most * mass[0]) root = at;
        var end = root + 1;
        while (end < parents.Count && parents[end] >= root) end++;
        return [.. blocks.Where((block, at) => places[at] >= root && places[at] < end && block.LinkShare < 0.5)];
    }

    private void Take(ref StructHtmlToken token, string name)
    {
        if (token.Type == HtmlTokenType.Character) Append(token.Data.Memory.Span);
        else if (name == "a") isLinked = token.Type == HtmlTokenType.StartTag;
        else if (token.IsTag && (PageElements.Breaking.Contains(name) || PageElements.LeftOut.Contains(name) || name == "noscript"))
        {
            if (PageElements.Breaking.Contains(name)) Flush();
            if (token.Type == HtmlTokenType.EndTag) Close([name], []);
            else Open(ref token, name);
        }
    }

    private void Append(ReadOnlySpan<char> run)
    {
        if (open[^1].IsLeftOut || (text.Length == 0 && run.IsWhiteSpace())) return;
        text.Append(run);
        if (isLinked) linked += run.Length;
    }

    private void Open(ref StructHtmlToken token, string name)
    {
        line = token.Position.Line;
        if (PageElements.Breaking.Contains(name)) Close(["p"], []);
        if (name is "br" or "hr" || token.IsSelfClosing) return;
        if (Ends.TryGetValue(name, out var ends)) Close(ends.Ended, ends.Within);
        var holder = open[^1];
        parents.Add(holder.Place);
        open.Add(new OpenElement(
            name,
            parents.Count - 1,
            holder.IsLeftOut || PageElements.LeftOut.Contains(name) || name == "noscript",
            Says(ref token, name, PageElements.IsFurniture),
            holder.IsBeside || Says(ref token, name, PageElements.IsBeside),
            isLinked));
        openOfName[name] = openOfName.GetValueOrDefault(name) + 1;
    }

    // Its attributes are no others than class and id.
    private static bool Says(ref StructHtmlToken token, string name, Func<string, string?, string?, bool> what)
    {
        var says = what(name, null, null);
        for (var at = 0; at < token.Attributes.Count && !says; at++) says = what(name, token.Attributes[at].Value.ToString(), null);
        return says;
    }

    // Closes the innermost element of the names and what is open in it, unless it stands outside of the innermost that bounds it. Asks
    // whether there is one before it looks for it, so that what it looks through is closed.
    private void Close(string[] names, string[] within)
    {
        if (!Array.Exists(names, name => openOfName.GetValueOrDefault(name) > 0)) return;
        var at = open.FindLastIndex(element => names.Contains(element.Name) || within.Contains(element.Name));
        if (at <= 0 || !names.Contains(open[at].Name)) return;
        isLinked &= open[at].IsLinked;
        foreach (var closed in open.Skip(at)) openOfName[closed.Name]--;
        open.RemoveRange(at, open.Count - at);
    }

    private void Flush()
    {
        var normal = Normalization.Line(text.ToString());
        if (normal.Length > 0)
        {
            var isFurniture = open[^1].IsFurniture || (open.Count > 1 && open[^2].IsFurniture);
            blocks.Add(
                new PageBlock(null, line, normal, Math.Min(1, (double)linked / text.Length), isFurniture) { IsBeside = open[^1].IsBeside });
            places.Add(open[^1].Place);
        }
        text.Clear();
        linked = 0;
    }

    // IsLinked: whether a link was open around it.
    private readonly record struct OpenElement(string Name, int Place, bool IsLeftOut, bool IsFurniture, bool IsBeside, bool IsLinked);
}
