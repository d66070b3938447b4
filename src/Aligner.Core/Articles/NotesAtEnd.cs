using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>
/// Finds the notes an article ends in: paragraphs that open with the marks (1), (2) … or [1], [2] … in order, each of which stands
/// behind something in the text before them, and the line of a few words that heads them.
/// </summary>
internal static class NotesAtEnd
{
    /// <summary>Words of the line that heads them at most: Note e fonti.</summary>
    private const int LongestHeading = 3;

    /// <summary>The first paragraph of them; how many paragraphs there are where it has none.</summary>
    public static int First(ImmutableArray<Paragraph> paragraphs)
    {
        var first = paragraphs.Length;
        while (first > 0 && MarkOf(paragraphs[first - 1].Text) is not null) first--;
        if (first == paragraphs.Length) return first;
        var marks = paragraphs.Take(first).SelectMany(paragraph => MarksWithin(paragraph.Text)).ToHashSet(StringComparer.Ordinal);
        for (var at = first; at < paragraphs.Length; at++)
        {
            var mark = MarkOf(paragraphs[at].Text)!;
            if (mark[1..^1] != $"{at - first + 1}" || !marks.Contains(mark)) return paragraphs.Length;
        }
        return first > 1 && IsHeading(paragraphs[first - 1].Text) ? first - 1 : first;
    }

    /// <summary>The mark a note opens with, in its brackets; null for what is none.</summary>
    private static string? MarkOf(string text) => MarkAt(text, 0) is { } mark && mark.Length < text.Length ? mark : null;

    private static IEnumerable<string> MarksWithin(string text) =>
        Enumerable.Range(1, text.Length).Select(at => MarkAt(text, at)).OfType<string>();

    private static string? MarkAt(string text, int at)
    {
        if (at == text.Length || text[at] is not ('(' or '[')) return null;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > at + 1 && end < text.Length && text[end] == (text[at] == '(' ? ')' : ']') ? text[at..(end + 1)] : null;
    }

    private static bool IsHeading(string text) =>
        text is [.., var last] && (char.IsLetter(last) || last == ':') && text.Split(' ').Length <= LongestHeading;
}
