using System.Globalization;
using System.Text;
using Aligner.Text;
using AngleSharp.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>Gathers the text between the boundaries of blocks. Iterative, for pages nested thousands deep.</summary>
internal sealed class PageBlocks
{
    /// <summary>The attribute that carries an element's line where the element itself has lost it.</summary>
    public const string LineAttribute = "data-aligner-line";

    private readonly List<PageBlock> blocks = [];
    private bool withoutScripts;
    private readonly StringBuilder text = new();
    private IElement? holder;
    private int line;
    private int linked;
    private int links;
    private int beside;

    /// <summary>The blocks of an element that have text, in its order.</summary>
    /// <param name="root">The element.</param>
    /// <param name="withoutScripts">Whether what is shown where scripts don't run counts too.</param>
    public static IReadOnlyList<PageBlock> Of(IElement root, bool withoutScripts = false)
    {
        var collector = new PageBlocks { withoutScripts = withoutScripts };
        collector.Visit(root, int.MaxValue);
        return collector.blocks;
    }

    /// <summary>The first block of an element that has text; null where none has. Looks no further.</summary>
    public static PageBlock? FirstOf(IElement root)
    {
        var collector = new PageBlocks();
        collector.Visit(root, 1);
        return collector.blocks.FirstOrDefault();
    }

    private void Visit(IElement root, int most)
    {
        var work = new Stack<(INode Node, bool Leaving)>();
        work.Push((root, false));
        while (blocks.Count < most && work.TryPop(out var step))
        {
            if (step.Node is IText run) { Append(run.Data); continue; }
            if (step.Node is not IElement element || IsLeftOut(element)) continue;
            if (PageElements.Breaking.Contains(element.LocalName)) Flush();
            if (element.LocalName == "a") links += step.Leaving ? -1 : 1;
            if (PageElements.IsBeside(element.LocalName, element.ClassName, element.Id)) beside += step.Leaving ? -1 : 1;
            if (step.Leaving) continue;
            if (text.Length == 0) (holder, line) = (element, LineOf(element) ?? line);
            work.Push((element, true));
            // By index: a node looks for its sibling among all of its parent's children.
            for (var child = element.ChildNodes.Length - 1; child >= 0; child--) work.Push((element.ChildNodes[child], false));
        }
        Flush();
    }

    private bool IsLeftOut(IElement element) =>
        PageElements.LeftOut.Contains(element.LocalName) || (element.LocalName == "noscript" && !withoutScripts);

    // Only the block itself and what holds it: further out stand names of the whole article.
    private static bool IsFurniture(IElement holder) => Names(holder) || (holder.ParentElement is { } parent && Names(parent));

    private static bool Names(IElement element) => PageElements.IsFurniture(element.LocalName, element.ClassName, element.Id);

    private static int? LineOf(IElement element) =>
        element.SourceReference?.Position.Line
        ?? (int.TryParse(element.GetAttribute(LineAttribute), NumberStyles.None, CultureInfo.InvariantCulture, out var marked)
            ? marked
            : null);

    private void Append(string run)
    {
        if (text.Length == 0 && string.IsNullOrWhiteSpace(run)) return;
        text.Append(run);
        if (links > 0) linked += run.Length;
    }

    private void Flush()
    {
        var normal = Normalization.Line(text.ToString());
        if (normal.Length > 0 && holder is not null)
            blocks.Add(new PageBlock(
                holder, Math.Max(line, 1), normal, Math.Min(1, (double)linked / text.Length),
                IsFurniture(holder))
            { IsBeside = beside > 0 });
        text.Clear();
        linked = 0;
    }
}
