using System.Text;
using Aligner.Formats.Readers.Pages;
using Aligner.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aligner.Formats.Readers;

/// <summary>
/// The text of Markdown (CommonMark with pipe tables, footnotes, task lists and strike-through): headings, paragraphs, list items one by
/// one, tables row by row, and the text inside HTML. Code blocks, comments, tags and definitions of links are no text.
/// </summary>
internal static class MarkdownBlocks
{
    // What stands between the cells of a row.
    private const string CellBreak = " | ";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras()
        .Build();

    /// <summary>The paragraphs of <paramref name="markdown"/>.</summary>
    /// <param name="markdown">Without front matter, its lines ended by LF.</param>
    /// <param name="firstLine">1-based line of the file it begins on.</param>
    public static IEnumerable<Paragraph> Of(string markdown, int firstLine)
    {
        var index = 0;
        foreach (var part in MarkdownParts.Of(markdown))
            foreach (var (line, column, text) in Texts(Markdown.Parse(part.Text, Pipeline)).Where(text => text.Line >= part.Head))
                if (Normalization.Line(text) is { Length: > 0 } normal)
                    yield return new Paragraph(index++, firstLine + part.Line + line - part.Head, column + 1, normal);
    }

    private static IEnumerable<(int Line, int Column, string Text)> Texts(Block block) => block switch
    {
        Table table => table.OfType<TableRow>().SelectMany(Row),
        CodeBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition => [],
        HtmlBlock html => Html(html),
        ContainerBlock container => container.SelectMany(Texts),
        LeafBlock { Inline: { } inline } leaf => [(leaf.Line, inline.FirstChild?.Column ?? leaf.Column, Number(leaf) + Text(inline))],
        _ => [],
    };

    private static IEnumerable<(int Line, int Column, string Text)> Row(TableRow row)
    {
        var cells = row.SelectMany(Texts).Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        return cells.Count == 0 ? [] : [(row.Line, row.Column, string.Join(CellBreak, cells.Select(cell => cell.Text.Trim())))];
    }

    private static IEnumerable<(int Line, int Column, string Text)> Html(HtmlBlock html)
    {
        return [.. PageReading.Blocks(html.Lines.ToString(), ReadLimits.Default)
            .Select(block => (html.Line + block.Line - 1, html.Column, block.Text))];
    }

    // "10. Juli" begins a list for Markdown and a sentence for everybody else: a list of one item begins with 1.
    private static string Number(LeafBlock leaf) =>
        leaf.Parent is ListItemBlock { Order: not 1, Parent: ListBlock { IsOrdered: true, Count: 1 } list } item && item[0] == leaf
            ? $"{item.Order}{list.OrderedDelimiter} "
            : "";

    private static string Text(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case FootnoteLink or TaskList: break;
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case AutolinkInline address: text.Append(address.Url); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlInline { Tag: var tag }: text.Append(tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : ""); break;
                case ContainerInline inner: Append(inner, text); break;
                default: break;
            }
        }
    }
}
