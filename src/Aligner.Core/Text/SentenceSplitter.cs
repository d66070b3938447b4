using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aligner.Text;

/// <summary>
/// Splits paragraphs into sentences: after . ! ? … and the quotes and brackets that close behind
/// them, when the next word can begin a sentence. Abbreviations, initials, acronyms and ordinals don't end one.
/// Thread-safe; never throws on any text.
/// </summary>
/// <param name="abbreviations">With their full stop, in their usual case, after which a sentence goes on: <c>dott.</c>, <c>z.B.</c>.</param>
/// <param name="functionWords">In lower case; one with a capital behind a full stop begins a sentence.</param>
/// <param name="ordinalFullStop">Whether "3." at a word boundary is an ordinal and so no end of a sentence.</param>
public sealed class SentenceSplitter(FrozenSet<string> abbreviations, FrozenSet<string> functionWords, bool ordinalFullStop)
{
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
        var extents = ImmutableArray.CreateBuilder<Extent>();
        var start = SkipSpace(text, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (!IsTerminal(text[at])) continue;
            var end = at + 1;
            while (end < text.Length && (IsTerminal(text[end]) || IsClosing(text, end))) end++;
            var next = SkipSpace(text, end);
            if (next < text.Length && next > end && IsBoundary(text, start, at, end, next))
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

    private bool IsBoundary(string text, int start, int terminal, int end, int next)
    {
        if (!CanBegin(text, next)) return false;
        var single = text[terminal] == '.' && (terminal + 1 >= text.Length || !IsTerminal(text[terminal + 1]));
        if (!single) return true;
        var wordStart = terminal;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && !IsOpening(text[wordStart - 1])) wordStart--;
        var word = text.AsSpan(wordStart, terminal - wordStart);
        if (word.IsEmpty) return true;
        if (IsInitial(word)) return false;
        if (word.Contains('.') && IsSpelledOut(word)) return IsFunctionWord(text, next);
        if (abbreviations.Contains(text[wordStart..(terminal + 1)])) return false;
        if (IsDigits(word)) return !IsOrdinal(text, start, wordStart, word, next);
        return true;
    }

    // "am 3. Juli": a short number before anything but a function word; "1." as the first thing is a list's number.
    private bool IsOrdinal(string text, int start, int wordStart, ReadOnlySpan<char> digits, int next) =>
        wordStart == start || (ordinalFullStop && digits.Length <= 2 && !IsFunctionWord(text, next));

    private bool IsFunctionWord(string text, int at)
    {
        while (at < text.Length && IsOpening(text[at])) at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return functionWords.Contains(text[at..end].ToLowerInvariant());
    }

    // What a sentence may begin with: anything but a lower-case letter or a mark that continues. Behind an opening
    // quote one lower-case letter may stand before a capital (‘s Avonds).
    private static bool CanBegin(string text, int at)
    {
        var quoted = false;
        while (at < text.Length && (IsOpening(text[at]) || text[at] is '\'' or '’')) { at++; quoted = true; }
        if (at >= text.Length) return false;
        if (char.IsLower(text[at])) return quoted && at + 2 < text.Length && text[at + 1] == ' ' && char.IsUpper(text[at + 2]);
        return char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '-' or '–' or '—' or '#' or '@' or '*' or '[';
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool IsSpelledOut(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsOpening(char c) => c is '"' or '“' or '„' or '‚' or '‘' or '«' or '‹' or '(' or '[' or '¿' or '¡' or '”' or '»';

    // A straight quote or a quote that opens in one language and closes in another closes here when no space precedes it.
    private static bool IsClosing(string text, int at) =>
        text[at] is '"' or '”' or '“' or '’' or '‘' or '\'' or '»' or '«' or '›' or '‹' or ')' or ']';
}
