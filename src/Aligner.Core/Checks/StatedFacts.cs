using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>
/// Reads the numbers and dates of a text as a careful editor does: 20mila, 450 mila and 20.000, 14 h 30, 2:30 p.m. and 14.30, half
/// zeven, 2023-24 and 2023-2024, XXI and 21e, 12-12-2008 and 12 dicembre 2008, due terzi, −5 and meno 5 are what they mean, with what
/// is counted.
/// Thread-safe.
/// </summary>
/// <param name="pack">Of the text's language.</param>
/// <param name="scales">Whether number words from 1000 up multiply the number before them; false where the other language's are
/// not known.</param>
internal sealed partial class StatedFacts(LanguagePack pack, bool scales)
{
    /// <summary>Of each.</summary>
    public const int YearsOfCentury = 100;

    private const string Minutes = ":";
    private const string Afternoon = "pm";
    private const string HalfBefore = "half";
    private const string HalfPast = "half-past";

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
        var (number, unit) = Counted(text, numbers.InDigits(text, start));
        var (key, end) = number;
        var isBelowZero = IsBelowZero(text, start, end);
        if (isBelowZero) key = "-" + key;
        unit ??= units.Before(text, start);
        return
        [
            Number(text, key, start, end, isWeak: IsPartOfName(text, start) || (!isBelowZero && IsOrdinal(text, end))) with
            {
                Unit = unit, IsShortYear = IsShortYear(text, start, end),
            },
        ];
    }

    // 14 h 30, 14h30, 14 Uhr 30; 2:30 p.m., 2 pm
    private StatedFact? TimeAt(string text, int start)
    {
        var end = NumberReader.Digits(text, start);
        if (end - start > 2) return null;
        var hour = int.Parse(text.AsSpan(start..end), CultureInfo.InvariantCulture);
        if (clocks.Behind(text, end) is { Concept: Minutes } clock)
        {
            var minutes = clock.End < text.Length && text[clock.End] is ' ' or '\u00A0' or '\u202F' ? clock.End + 1 : clock.End;
            return MinutesAt(text, minutes) is { } minute ? Time(text, hour, minute, start, minutes + 2) : null;
        }
        if (hour > ClockTime.HoursOfHalfDay) return null;
        var past = end < text.Length && text[end] is ':' or '.' ? MinutesAt(text, end + 1) : null;
        return clocks.Behind(text, past is null ? end : end + 3) is { Concept: Afternoon } afternoon
            ? Time(text, hour % ClockTime.HoursOfHalfDay + ClockTime.HoursOfHalfDay, past ?? 0, start, afternoon.End)
            : null;
    }

    // Two digits and no more.
    private static int? MinutesAt(string text, int start) =>
        start < text.Length && NumberReader.Digits(text, start) == start + 2
            ? int.Parse(text.AsSpan(start, 2), CultureInfo.InvariantCulture)
            : null;

    private static StatedFact? Time(string text, int hour, int minute, int start, int end) =>
        ClockTime.KeyOf(hour, minute) is { } key ? Number(text, key, start, end, isWeak: false) : null;

    // Half zeven, halb sieben: 6.30; half past six.
    private StatedFact? HalfHourAt(string text, int start)
    {
        if (clocks.At(text, start) is not (HalfBefore or HalfPast, var last) clock
            || HourAt(text, last) is not var (hour, end)) return null;
        var begun = (clock.Concept == HalfPast ? hour : hour - 1) % ClockTime.HoursOfHalfDay;
        return Number(text, ClockTime.HalfPast(begun), start, end, isWeak: true);
    }

    // Of a clock's face, in words, behind a space.
    private (int Hour, int End)? HourAt(string text, int space) =>
        space < text.Length
        && text[space] == ' '
        && numbers.InWords(text, space + 1) is var (key, end)
        && int.TryParse(key, CultureInfo.InvariantCulture, out var hour)
        && hour is >= 1 and <= ClockTime.HoursOfHalfDay ? (hour, end) : null;

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
        if (HalfHourAt(text, start) is { } half) return [half];
        if (shares.At(text, start) is { } share) return [Number(text, share.Concept, start, share.End, isWeak: true)];
        if (numbers.InWords(text, start) is { } word)
        {
            var (number, unit) = Counted(text, word);
            var key = IsBehindBelowZero(text, number.End) ? "-" + number.Key : number.Key;
            return [Number(text, key, start, number.End, isWeak: true) with { Unit = unit }];
        }
        if (IsRoman(text.AsSpan(start, extent.Count)) && Numeral.OfWord(text.AsSpan(start, extent.Count)) is { } roman)
            return [Number(text, roman, start, extent.End, isWeak: true)];
        return dates.Inside(text, extent) is { } inside ? [Date(text, inside)] : [];
    }

    // What a number counts, and a half of it that follows: tre ore e mezza.
    private (WrittenNumber Number, string? Unit) Counted(string text, WrittenNumber number) =>
        units.Behind(text, number.End) is var (unit, end) ? (numbers.WithHalf(text, number, end) ?? number, unit) : (number, null);

    private bool IsBelowZero(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '('))
        || minus.Before(text, start) == "-"
        || IsBehindBelowZero(text, end);

    private bool IsBehindBelowZero(string text, int end) =>
        minus.At(text, Behind(text, units.Behind(text, end)?.End ?? end)) is { } behind && behind.Concept != "-";

    // 3e, 21st, 3º giorno: another text may say it in a word. What is written to digits and counted is no ending: 5km.
    private bool IsOrdinal(string text, int end) =>
        end < text.Length
        && (text[end] is 'º' or 'ª'
            || (text[end] == '°' && end + 2 < text.Length && text[end + 1] == ' ' && char.IsLower(text[end + 2]))
            || (char.IsLower(text[end])
                && Numeral.IsEnding(text.AsSpan(end..NumberReader.EndOfWord(text, end)))
                && units.Behind(text, end) is null));

    // '99, nell'89
    private static bool IsShortYear(string text, int start, int end) => end == start + 2 && start > 0 && text[start - 1] is '\'' or '’';

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
