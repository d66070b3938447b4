using System.Buffers;
using System.Globalization;

namespace Aligner.Matching;

/// <summary>The value of a number written in digits or Roman letters, whatever the notation: 1.500, 1,500 and 1 500 are 1500;
/// 12.30 and 12:30 are one time.</summary>
internal static class Numeral
{
    /// <summary>Letters the ending of an ordinal has at most: 1990er, 21ste, XXème.</summary>
    private const int LongestEnding = 3;

    // More don't fit a decimal, and no newspaper writes them.
    private const int LongestNumber = 24;

    // A single letter is an initial, not a number.
    private const int ShortestRoman = 2;

    private const int GroupDigits = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(".,:'’ \u00A0\u202F");

    private static readonly (string Letters, int Value, int Times)[] Romans =
    [
        ("M", 1000, 3), ("CM", 900, 1), ("D", 500, 1), ("CD", 400, 1), ("C", 100, 3), ("XC", 90, 1), ("L", 50, 1),
        ("XL", 40, 1), ("X", 10, 3), ("IX", 9, 1), ("V", 5, 1), ("IV", 4, 1), ("I", 1, 3),
    ];

    /// <summary>
    /// The key of the number a word stands for: of digits, also where an ending of small letters follows (21ste, 1990er), and
    /// of a Roman number of two capitals or more (IV, XXe). Null for any other word.
    /// </summary>
    public static string? OfWord(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        while (end > 0 && char.IsLower(word[end - 1])) end--;
        if (end == 0 || word.Length - end > LongestEnding) return null;
        word = word[..end];
        if (!char.IsDigit(word[0])) return Roman(word) is { } roman ? Key(roman) : null;
        foreach (var c in word)
            if (char.IsLetter(c)) return null;
        return OfDigits(word);
    }

    /// <summary>Whether letters written to digits may be an ordinal's ending: 21ste, 3ème.</summary>
    public static bool IsEnding(ReadOnlySpan<char> letters) => letters.Length is > 0 and <= LongestEnding;

    /// <summary>The key of digits and separators: their value, or they themselves where there are too many of them.</summary>
    public static string OfDigits(ReadOnlySpan<char> digits) => Value(digits) is { } value ? Key(value) : digits.ToString();

    /// <summary>A number as it is compared: two are equal when their keys are.</summary>
    public static string Key(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The value of digits and separators; null where there are too many of them, or another character.</summary>
    public static decimal? Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > LongestNumber) return null;
        var last = digits.LastIndexOfAny(Separators);
        var grouped = last < 0 || IsGrouped(digits);
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i])) plain[length++] = digits[i];
            else if (!Separators.Contains(digits[i])) return null;
            else if (i == last && !grouped) plain[length++] = '.';
        }
        return decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // One kind of separator and three digits after each: 1.500 is fifteen hundred in every newspaper,
    // whichever way its language writes decimals.
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var separator = digits[digits.IndexOfAny(Separators)];
        if (separator == ':') return false;
        var group = 0;
        var groups = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c)) { group++; continue; }
            if (c != separator || (groups == 0 ? group is 0 or > GroupDigits : group != GroupDigits)) return false;
            (group, groups) = (0, groups + 1);
        }
        return group == GroupDigits;
    }

    private static int? Roman(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestRoman) return null;
        var number = 0;
        foreach (var (letters, value, times) in Romans)
        {
            for (var time = 0; time < times && word.StartsWith(letters); time++)
            {
                number += value;
                word = word[letters.Length..];
            }
        }
        return word.IsEmpty ? number : null;
    }
}
