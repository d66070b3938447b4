using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Formats.Readers;

/// <summary>Cuts text into the paragraphs of its non-blank lines.</summary>
internal static class TextLines
{
    /// <summary>The paragraphs of <paramref name="text"/>; a line ends with CR LF, LF or CR.</summary>
    /// <param name="text">Decoded text.</param>
    /// <param name="firstLine">1-based line of the file the text begins on.</param>
    /// <param name="clean">What to make of a line before it is normalised; null keeps it.</param>
    /// <param name="longest">Characters of a line at most.</param>
    /// <exception cref="ReadLimitException">A line is longer.</exception>
    public static ImmutableArray<Paragraph> Paragraphs(
        string text, int firstLine = 1, Func<string, string>? clean = null, int longest = int.MaxValue) =>
        Paragraphs(Split(text), firstLine, clean, longest);

    /// <summary>The same of lines with their 0-based numbers.</summary>
    public static ImmutableArray<Paragraph> Paragraphs(
        IEnumerable<(int Number, string Line)> lines, int firstLine = 1, Func<string, string>? clean = null, int longest = int.MaxValue)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var (number, line) in lines)
        {
            if (line.Length > longest) throw ReadLimitException.Line(longest);
            var indent = line.Length - line.AsSpan().TrimStart().Length;
            if (Paragraph.Of(paragraphs.Count, firstLine + number, indent + 1, clean is null ? line : clean(line)) is { } paragraph)
                paragraphs.Add(paragraph);
        }
        return paragraphs.DrainToImmutable();
    }

    /// <summary>The lines with their 0-based numbers, blank ones too; a line end at the very end begins no line of its own.</summary>
    public static IEnumerable<(int Number, string Line)> Split(string text)
    {
        var number = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                yield return (number, text[at..]);
                yield break;
            }
            yield return (number++, text.Substring(at, end));
            at += end + (text[at + end] == '\r' && at + end + 1 < text.Length && text[at + end + 1] == '\n' ? 2 : 1);
        }
    }
}
