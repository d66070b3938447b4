using System.Globalization;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>Reads the names of months and days: luglio and juli are month 7, lunedì and Montag weekday 1.</summary>
/// <param name="pack">The names and their abbreviations.</param>
internal sealed class DateReader(LanguagePack pack)
{
    // Shorter names of days are too often other words (do, ma, di, sa).
    private const int ShortestDay = 4;

    // From here up a day is known inside a compound.
    private const int LongDay = 6;

    /// <summary>The month, 1..12, that a word in lower case names.</summary>
    public int? MonthOf(string word) => pack.Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The month or day that a word of a text names; a month without a number beside it is weak.</summary>
    public Fact? Named(string text, Extent word)
    {
        var lower = Lower(text, word);
        if (MonthOf(lower) is { } month) return Date("month", month, word, !IsBesideNumber(text, word));
        return word.Count >= ShortestDay && pack.Weekdays.TryGetValue(lower, out var day) ? Date("weekday", day, word, false) : null;
    }

    /// <summary>A month that a day in numbers names.</summary>
    public static Fact Month(int month, Extent date) => Date("month", month, date, false);

    /// <summary>The day that a compound begins with, weak: donderdagavond, Montagmorgen.</summary>
    public Fact? Inside(string text, Extent word)
    {
        var lower = Lower(text, word);
        foreach (var (name, day) in pack.Weekdays)
            if (name.Length >= LongDay && lower.Length > name.Length && lower.StartsWith(name, StringComparison.Ordinal))
                return Date("weekday", day, word, true);
        return null;
    }

    private static string Lower(string text, Extent word) => text.Substring(word.Start, word.Count).ToLowerInvariant();

    private static Fact Date(string unit, int number, Extent word, bool isWeak) =>
        new(FactKind.Date, string.Create(CultureInfo.InvariantCulture, $"{unit} {number}"), word, isWeak);

    private static bool IsBesideNumber(string text, Extent word)
    {
        var before = word.Start - 1;
        while (before >= 0 && text[before] is ' ' or '.' or 'º' or '°') before--;
        var after = word.End;
        while (after < text.Length && text[after] is ' ' or '.') after++;
        return (before >= 0 && before < word.Start - 1 && char.IsAsciiDigit(text[before]))
            || (after < text.Length && after > word.End && char.IsAsciiDigit(text[after]));
    }
}
