using System.Text;

namespace Aligner.Formats.Readers.Pdf;

/// <summary>Makes paragraphs of lines.</summary>
internal static class PdfParagraphs
{
    private const string SentenceEnds = ".!?…:;»”\"";

    // Of a line's height: what a first line is moved in by, or a last line stays short by, at least.
    private const double Indent = 0.8;

    // Of the taller of two lines' heights: capitals and letters with tails differ by a fifth in one font.
    private const double SameSize = 0.3;

    /// <summary>The paragraphs, in order. A new one begins with a new block, a first line moved in, behind a last line that stays short and
    /// where the letters grow or shrink; but not within a sentence that goes on in the next column or page.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<(int Page, PdfLine Line)> lines)
    {
        var sides = lines.GroupBy(line => (line.Page, line.Line.Block)).ToDictionary(
            block => block.Key, block => (block.Min(line => line.Line.Left), block.Max(line => line.Line.Right)));
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Begins(lines[i - 1], lines[i], sides[(lines[i].Page, lines[i].Line.Block)]))
            {
                yield return text.ToString();
                text.Clear();
            }
            Append(text, lines[i].Line.Text);
        }
        if (text.Length > 0) yield return text.ToString();
    }

    private static bool Begins((int Page, PdfLine Line) before, (int Page, PdfLine Line) now, (double Left, double Right) block)
    {
        var (last, line) = (before.Line, now.Line);
        var ended = SentenceEnds.Contains(last.Text[^1], StringComparison.Ordinal);
        if (now.Page != before.Page || line.Block != last.Block) return ended || !char.IsLower(line.Text[0]);
        if (Math.Abs(line.Size - last.Size) > SameSize * Math.Max(line.Size, last.Size)) return !char.IsLower(line.Text[0]);
        return ended && (line.Left - block.Left > Indent * line.Size || block.Right - last.Right > 2 * Indent * last.Size);
    }

    // A hyphen at a line's end parts a word; behind a capital or a digit it belongs to it.
    private static void Append(StringBuilder text, string line)
    {
        if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLower(text[^2]) && char.IsLower(line[0])) text.Length--;
        else if (text.Length > 0) text.Append(' ');
        text.Append(line);
    }
}
