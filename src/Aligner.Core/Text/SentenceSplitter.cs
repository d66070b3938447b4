using System.Collections.Immutable;

namespace Aligner.Text;

/// <summary>
/// Splits paragraphs into sentences by the words of the language: after . ! ? … and what closes behind them (quotes, brackets,
/// footnote marks), when the next word can begin a sentence. What a full stop means is for <see cref="FullStop"/>.
/// Thread-safe; never throws on any text.
/// </summary>
public sealed class SentenceSplitter(SentenceWords words)
{
    private readonly FullStop fullStop = new(words);
    private readonly SentenceStart starts = new(words);

    /// <summary>The sentences of an article, indexed over the whole of it.</summary>
    public ImmutableArray<Sentence> Split(ImmutableArray<Paragraph> paragraphs)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(paragraphs.Length * 2);
        foreach (var paragraph in paragraphs)
            foreach (var extent in Split(paragraph.Text))
                sentences.Add(new Sentence(sentences.Count, paragraph.Index, extent, paragraph.Text.Substring(extent.Start, extent.Count)));
        return sentences.DrainToImmutable();
    }

    /// <summary>The sentences of one paragraph, in order, without the white space between them; none only for blank text.</summary>
    public ImmutableArray<Extent> Split(string text)
    {
        WorkMeter.Split(text);
        var extents = ImmutableArray.CreateBuilder<Extent>();
        var start = SkipSpace(text, 0);
        var open = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '«') open++;
            else if (text[at] == '»' && open > 0) open--;
            if (!IsTerminal(text[at])) continue;
            var end = EndBehind(text, at, ref open);
            var next = SkipSpace(text, end);
            if (next < text.Length && next > end && IsBoundary(text, start, at, next))
            {
                extents.Add(new Extent(start, end - start));
                start = next;
            }
            at = end - 1;
        }
        var last = text.Length;
        while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
        if (last > start) extents.Add(new Extent(start, last - start));
        return extents.DrainToImmutable();
    }

    // Behind a mark: further marks, quotes and brackets that close, footnote marks. A guillemet that is open closes
    // behind a space too, as French sets it.
    private static int EndBehind(string text, int terminal, ref int open)
    {
        var end = terminal + 1;
        while (end < text.Length)
        {
            var closing = SkipSpace(text, end);
            if (open > 0 && closing < text.Length && text[closing] == '»')
            {
                open--;
                end = closing + 1;
            }
            else if (IsTerminal(text[end]) || IsClosing(text[end])) end++;
            else if (FootnoteLength(text, terminal, end) is > 0 and var length) end += length;
            else break;
        }
        return end;
    }

    // "[12]", "¹", and a raised figure that lost its place: "chiuso.1 Gli".
    private static int FootnoteLength(string text, int terminal, int at)
    {
        if (text[at] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) return 1;
        var bracketed = text[at] == '[';
        var end = bracketed ? at + 1 : at;
        while (end < text.Length && end - at <= LongestFootnote && char.IsAsciiDigit(text[end])) end++;
        if (bracketed) return end > at + 1 && end < text.Length && text[end] == ']' ? end + 1 - at : 0;
        return end > at && at == terminal + 1 && end < text.Length && text[end] == ' ' && IsBehindWord(text, terminal) ? end - at : 0;
    }

    // Digits of a footnote's number.
    private const int LongestFootnote = 3;

    // "No.5" and "3.14 Meter" are no footnotes: these stand behind a whole word.
    private static bool IsBehindWord(string text, int terminal)
    {
        const int ShortestWord = 4;
        if (terminal < ShortestWord) return false;
        foreach (var c in text.AsSpan(terminal - ShortestWord, ShortestWord))
            if (!char.IsLower(c)) return false;
        return true;
    }

    private bool IsBoundary(string text, int start, int terminal, int next)
    {
        if (!SentenceStart.CanBegin(text, next)) return false;
        var isEllipsis = text[terminal] == '…' || (terminal + 1 < text.Length && text[terminal] == '.' && text[terminal + 1] is '.' or '…');
        if (isEllipsis) return !starts.IsName(text, next);
        var single = text[terminal] == '.' && (terminal + 1 >= text.Length || !IsTerminal(text[terminal + 1]));
        return !single || fullStop.Ends(text, start, terminal, next);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    // A straight quote or a quote that opens in one language and closes in another closes here when no space precedes it.
    private static bool IsClosing(char c) =>
        c is '"' or '”' or '“' or '’' or '‘' or '\'' or '»' or '«' or '›' or '‹' or ')' or ']';
}
