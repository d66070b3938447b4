using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Text;

/// <summary>
/// Cuts text into words, numbers and marks. A word keeps its inner apostrophes, hyphens and full stops (O'Neill,
/// Jong-un, U.S.) unless the part before the apostrophe is an elision of the language (dell'|ASEAN); abbreviations of
/// the language keep their full stop. Every character that is not white space belongs to exactly one token, in order.
/// Thread-safe; never throws on any text.
/// </summary>
/// <param name="elisions">Words that end in an apostrophe and split from the next: <c>l'</c>, <c>dell'</c>, in lower case.</param>
/// <param name="abbreviations">With their full stop, in their usual case: <c>dott.</c>, <c>z.B.</c>.</param>
public sealed class Tokenizer(FrozenSet<string> elisions, FrozenSet<string> abbreviations)
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public ImmutableArray<Token> Tokenize(string text)
    {
        WorkMeter.Tokenize(text);
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            var (end, kind) = char.IsAsciiDigit(text[at]) ? Number(text, at)
                : IsWordPart(text[at]) ? Word(text, at)
                : (at + MarkLength(text, at), TokenKind.Punctuation);
            tokens.Add(new Token(text[at..end], new Extent(at, end - at), kind));
            at = end;
        }
        return tokens.DrainToImmutable();
    }

    // 2022, 1.000,50, 12:30, 1’000; a separator counts only between digits. 4x4 and 3D are words.
    private static (int End, TokenKind Kind) Number(string text, int start)
    {
        var end = start;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        if (end >= text.Length || !IsWordPart(text[end])) return (end, TokenKind.Number);
        while (end < text.Length && IsWordPart(text[end])) end++;
        return (end, TokenKind.Word);
    }

    private (int End, TokenKind Kind) Word(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (IsWordPart(text[end])) { end++; continue; }
            var inner = end + 1 < text.Length && IsWordPart(text[end + 1]);
            if (IsApostrophe(text[end]) && inner)
            {
                if (elisions.Contains(Elision(text, start, end))) return (end + 1, TokenKind.Word);
                end++;
                continue;
            }
            if (IsHyphen(text[end]) && inner) { end++; continue; }
            if (text[end] == '.' && (IsAcronym(text, start, end) || abbreviations.Contains(text[start..(end + 1)])))
            {
                end++; continue;
            }
            if (text[end] == '.' && inner && LongerAbbreviation(text, start, end) is > 0 and var longer) return (longer, TokenKind.Word);
            break;
        }
        return (end, TokenKind.Word);
    }

    // "z.B." and "d.w.z.": the whole is in the list although "z." is not.
    private int LongerAbbreviation(string text, int start, int fullStop)
    {
        for (var end = fullStop + 1; end < text.Length && end - start < 16 && (IsWordPart(text[end]) || text[end] == '.'); end++)
            if (text[end] == '.' && abbreviations.Contains(text[start..(end + 1)])) return end + 1;
        return 0;
    }

    private static string Elision(string text, int start, int apostrophe) =>
        string.Concat(text.AsSpan(start, apostrophe - start), "'").ToLowerInvariant();

    // "U.S." and "J.R.": capitals one by one, each with its full stop; "J." alone is an initial and keeps its stop too.
    private static bool IsAcronym(string text, int start, int fullStop)
    {
        if (fullStop - start > 1 && text[fullStop - 2] != '.') return false;
        if (!char.IsUpper(text[fullStop - 1])) return false;
        return fullStop - start > 1
            || (fullStop + 1 < text.Length
                && (char.IsUpper(text[fullStop + 1])
                    || (text[fullStop + 1] == ' ' && fullStop + 2 < text.Length && char.IsUpper(text[fullStop + 2]))));
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSeparator(char c) => c is '.' or ',' or ':' || IsApostrophe(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static int MarkLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
