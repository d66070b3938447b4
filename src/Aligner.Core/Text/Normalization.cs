using System.Globalization;
using System.Text;

namespace Aligner.Text;

/// <summary>The one form text has inside the program. Every reader applies it at the door, so that
/// nothing behind it meets another.</summary>
internal static class Normalization
{
    // A byte-order mark read the wrong way round; no character.
    private const char Reversed = '\uFFFE';

    /// <summary>Letters of a word that is folded on the stack; longer ones are made strings first.</summary>
    internal const int LongestOnStack = 128;

    /// <summary>Whether the system can normalise text at all. Without the ICU library (small images; the setting
    /// <c>DOTNET_SYSTEM_GLOBALIZATION_INVARIANT</c>) .NET leaves text as it is and says nothing.</summary>
    public static bool IsSupported { get; } = "e\u0301".Normalize(NormalizationForm.FormC) == "\u00E9";

    /// <summary>
    /// One line of text in Unicode NFC; every kind of space is U+0020, runs of them one; soft hyphens, zero-width
    /// characters, byte-order marks and control characters are gone; ends trimmed. Lone surrogates and U+FFFE become U+FFFD.
    /// Directional marks and overrides stay: right-to-left names need them, and the pages show them as text.
    /// </summary>
    public static string Line(string text)
    {
        if (IsPlain(text)) return text;
        var builder = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDropped(rune)) continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) { space = builder.Length > 0; continue; }
            if (space) { builder.Append(' '); space = false; }
            builder.Append(Known(rune));
        }
        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The key under which spellings of one word meet: lower case, accents and stroke letters reduced to base letters
    /// (Šefčovič → sefcovic, Łódź → lodz, ß → ss), typographic apostrophes and hyphens made plain. Invariant culture.
    /// </summary>
    public static string Fold(string text)
    {
        if (IsAsciiLower(text)) return text;
        if (Ascii.IsValid(text)) return text.ToLowerInvariant().Replace('`', '\'');
        var builder = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(c);
            if (BaseLetters(lower) is { } letters) builder.Append(letters);
            else builder.Append(PlainMark(lower));
        }
        return builder.ToString();
    }

    /// <summary><see cref="Fold"/> of a word that stands in a text.</summary>
    public static string FoldWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestOnStack) return Fold(word.ToString());
        Span<char> folded = stackalloc char[LongestOnStack];
        return TryFoldAscii(word, folded) ? folded[..word.Length].ToString() : Fold(word.ToString());
    }

    /// <summary>Writes what <see cref="Fold"/> makes of a text in ASCII, which has as many characters; false, with anything written, where
    /// it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">At least as long.</param>
    public static bool TryFoldAscii(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAscii(c)) return false;
            folded[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '`' ? '\'' : c;
        }
        return true;
    }

    /// <summary>The text with U+FFFD in the place of every lone surrogate and of U+FFFE, which .NET takes for one, so that it
    /// can be normalised and written.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != Reversed) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            return string.Concat(text.EnumerateRunes().Select(Known));
        }
        return text;
    }

    // Letters that no decomposition of Unicode takes apart; null for all others.
    private static string? BaseLetters(char lower) => lower switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => null,
    };

    private static char PlainMark(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        '‐' or '‑' or '‒' or '–' => '-',
        _ => c,
    };

    private static string Known(Rune rune) => rune.Value == Reversed ? "\uFFFD" : rune.ToString();

    private static bool IsPlain(string text)
    {
        if (text.Length == 0) return true;
        if (text[0] == ' ' || text[^1] == ' ') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' && !IsPlainSign(text[i])) return false;
            if (text[i] == ' ' && text[i + 1] == ' ') return false;
        }
        return true;
    }

    // Characters of European text that NFC leaves alone beside each other: letters of Latin-1 and Latin Extended-A, quotes, dashes.
    private static bool IsPlainSign(char c) =>
        c is (>= '\u00A1' and <= '\u017F' and not '\u00AD') or (>= '\u2013' and <= '\u201F') or '…' or '€';

    private static bool IsAsciiLower(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~' or '`' or (>= 'A' and <= 'Z')) return false;
        return true;
    }

    // Soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte-order mark.
    private static bool IsDropped(Rune rune) => rune.Value is 0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF;
}
