using System.Globalization;

namespace Aligner.Alignment;

/// <summary>The number a word stands for, however it is written.</summary>
internal static class Numeral
{
    /// <summary>Letters the ending of an ordinal has at most: 1990er, 21ste, XXème.</summary>
    private const int LongestEnding = 3;

    private static readonly (string Letters, int Value, int Times)[] Romans =
    [
        ("M", 1000, 3), ("CM", 900, 1), ("D", 500, 1), ("CD", 400, 1), ("C", 100, 3), ("XC", 90, 1), ("L", 50, 1),
        ("XL", 40, 1), ("X", 10, 3), ("IX", 9, 1), ("V", 5, 1), ("IV", 4, 1), ("I", 1, 3),
    ];

    /// <summary>
    /// The digits of a number without its separators; also where an ending of small letters follows (21ste, 1990er), and of
    /// a Roman number of two capitals or more (IV, XXe). Null for any other word.
    /// </summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        while (end > 0 && char.IsLower(word[end - 1])) end--;
        if (end == 0 || word.Length - end > LongestEnding) return null;
        word = word[..end];
        return char.IsDigit(word[0]) ? Digits(word) : Roman(word);
    }

    private static string? Digits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c)) return null;
        }
        return string.Concat(word.ToString().Where(char.IsDigit));
    }

    private static string? Roman(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return null;
        var number = 0;
        foreach (var (letters, value, times) in Romans)
        {
            for (var time = 0; time < times && word.StartsWith(letters); time++)
            {
                number += value;
                word = word[letters.Length..];
            }
        }
        return word.IsEmpty ? number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
