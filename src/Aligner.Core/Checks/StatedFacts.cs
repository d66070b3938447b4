using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>
/// Reads the numbers and dates of a text as a careful editor does: 20mila, 450 mila and 20.000, 14 h 30 and 14.30, 2023-24 and
/// 2023-2024, XXI and 21e, 12-12-2008 and 12 dicembre 2008, due terzi, −5 and meno 5 are what they mean, with what is counted.
/// Thread-safe.
/// </summary>
/// <param name="pack">Of the text's language.</param>
/// <param name="scales">Whether number words from 1000 up multiply the number before them; false where the other language's are
/// not known.</param>
internal sealed partial class StatedFacts(LanguagePack pack, bool scales)
{
    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;
    private const int YearsOfCentury = 100;

    private readonly NumberReader numbers = new(pack, scales, readsJoined: true);
    private readonly DateReader dates = new(pack);
    private readonly MeasureFinder units = new(pack, MeasureKind.Unit);
    private readonly MeasureFinder shares = new(pack, MeasureKind.Share);
    private readonly MeasureFinder clocks = new(pack, MeasureKind.Clock);
    private readonly MeasureFinder minus = new(pack, MeasureKind.Minus);

    /// <summary>The facts of a text, from left to right.</summary>
    public ImmutableArray<StatedFact> In(string text)
    {
        var facts = ImmutableArray.CreateBuilder<StatedFact>();
        var days = CalendarDates.In(text).ToDictionary(day => day.Extent.Start);
        for (var at = 0; at < text.Length;)
        {
            var found = days.TryGetValue(at, out var day) ? OfDay(text, day)
                : char.IsAsciiDigit(text[at]) ? InDigits(text, at)
                : char.IsLetter(text[at]) ? InLetters(text, at)
                : [];
            facts.AddRange(found);
            at = found.Length > 0 ? found[^1].Extent.End : char.IsLetter(text[at]) ? NumberReader.EndOfWord(text, at) : at + 1;
        }
        return facts.ToImmutable();
    }

    private static StatedFact[] OfDay(string text, CalendarDate date)
    {
        var month = DateReader.Month(date.Month, date.Extent);
        return
        [
            Number(text, Numeral.Key(date.Day), date.Extent.Start, date.Extent.End, isWeak: false),
            new StatedFact(month.Kind, month.Key, month.Extent, Of(text, date.Extent), null, IsWeak: false),
            Number(text, Numeral.Key(date.Year), date.Extent.Start, date.Extent.End, isWeak: false),
        ];
    }

    private StatedFact[] InDigits(string text, int start)
    {
        if (TimeAt(text, start) is { } time) return [time];
        if (YearsAt(text, start) is { } years) return years;
        var (key, end) = numbers.InDigits(text, start);
        if (IsBelowZero(text, start, end)) key = "-" + key;
        var unit = units.Behind(text, end)?.Concept ?? units.Before(text, start);
        return [Number(text, key, start, end, isWeak: IsPartOfName(text, start)) with { Unit = unit }];
    }

    // 14 h 30, 14h30, 14 Uhr 30
    private StatedFact? TimeAt(string text, int start)
    {
        var end = NumberReader.Digits(text, start);
        if (end - start > 2 || clocks.Behind(text, end) is not { } clock) return null;
        var minutes = clock.End < text.Length && text[clock.End] is ' ' or '\u00A0' or '\u202F' ? clock.End + 1 : clock.End;
        var last = NumberReader.Digits(text, minutes);
        if (last - minutes != 2) return null;
        var (hour, minute) = (int.Parse(text.AsSpan(start..end), CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(minutes..last), CultureInfo.InvariantCulture));
        // As 14.30 is read.
        return hour < HoursOfDay && minute < MinutesOfHour
            ? Number(text, Numeral.Key(hour + minute / 100m), start, last, isWeak: false)
            : null;
    }

    // 2023-24 is two years, as 2023-2024 is.
    private static StatedFact[]? YearsAt(string text, int start)
    {
        var match = ShortYears().Match(text, start);
        if (!match.Success) return null;
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var last = int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture);
        if (last <= first % YearsOfCentury) return null;
        return
        [
            Number(text, Numeral.Key(first), start, match.Index + match.Length, isWeak: false),
            Number(text, Numeral.Key(first - first % YearsOfCentury + last), start, match.Index + match.Length, isWeak: false),
        ];
    }

    private StatedFact[] InLetters(string text, int start)
    {
        var extent = new Extent(start, NumberReader.EndOfWord(text, start) - start);
        if (dates.Named(text, extent) is { } date) return [Date(text, date)];
        if (shares.At(text, start) is { } share) return [Number(text, share.Concept, start, share.End, isWeak: true)];
        if (numbers.InWords(text, start) is var (key, end))
            return [Number(text, key, start, end, isWeak: true) with { Unit = units.Behind(text, end)?.Concept }];
        if (IsRoman(text.AsSpan(start, extent.Count)) && Numeral.OfWord(text.AsSpan(start, extent.Count)) is { } roman)
            return [Number(text, roman, start, extent.End, isWeak: true)];
        return dates.Inside(text, extent) is { } inside ? [Date(text, inside)] : [];
    }

    private bool IsBelowZero(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '('))
        || minus.Before(text, start) == "-"
        || (minus.At(text, Behind(text, units.Behind(text, end)?.End ?? end)) is { } behind && behind.Concept != "-");

    private static int Behind(string text, int end) => end < text.Length && text[end] == ' ' ? end + 1 : end;

    // G7, F-16, COVID-19, FTSE-100: what follows a word without a space belongs to it.
    private static bool IsPartOfName(string text, int start) =>
        start > 0 && (char.IsLetter(text[start - 1]) || (start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2])));

    /// <summary>Whether a word is a Roman number as centuries and sovereigns have it: two capitals or more of I, V and X.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word)
    {
        var capitals = word.IndexOfAnyExcept('I', 'V', 'X');
        return (capitals < 0 ? word.Length : capitals) > 1;
    }

    private static StatedFact Number(string text, string key, int start, int end, bool isWeak) =>
        new(FactKind.Number, key, new Extent(start, end - start), text[start..end], null, isWeak);

    private static StatedFact Date(string text, Fact date) =>
        new(date.Kind, date.Key, date.Extent, Of(text, date.Extent), null, date.IsWeak);

    private static string Of(string text, Extent extent) => text.Substring(extent.Start, extent.Count);

    [GeneratedRegex(@"\G(?<first>(?:1[0-9]|20)\d\d)[-–/](?<last>\d\d)(?![\d\p{L}]|[-/.]\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ShortYears();
}
