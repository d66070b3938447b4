using System.Globalization;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Times of day, which have the key of an hour with its minutes as hundredths: 14 h 30 and 14.30 are 14.3.</summary>
internal static class ClockTime
{
    /// <summary>Of a clock's face.</summary>
    public const int HoursOfHalfDay = 12;

    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;
    private const int MinutesOfHalfDay = HoursOfHalfDay * MinutesOfHour;
    private const string Hour = "hour";

    /// <summary>The key of a time; null of none.</summary>
    public static string? KeyOf(int hour, int minute) =>
        hour < HoursOfDay && minute < MinutesOfHour ? Numeral.Key(hour + minute / 100m) : null;

    /// <summary>The key of the half hour after an hour.</summary>
    public static string HalfPast(int hour) => Numeral.Key(hour + MinutesOfHour / 2 / 100m);

    /// <summary>
    /// Whether a time that one text says in words, of the clock's face, is that of the other: alle sei e mezza, half zeven and 18.30,
    /// alle tre and 15 uur. A full hour must be called one by the other.
    /// </summary>
    public static bool AreOne(StatedFact a, StatedFact b) => Says(a, b) || Says(b, a);

    private static bool Says(StatedFact words, StatedFact other) =>
        words.IsWeak
        && MinutesOf(words) is { } said
        && MinutesOf(other) is { } told
        && said % MinutesOfHalfDay == told % MinutesOfHalfDay
        // Tre ore are no 15 hours.
        && (told % MinutesOfHour != 0 ? other.Unit is null or Hour : words.Unit is null && other.Unit == Hour);

    // In words half an hour is half.
    private static int? MinutesOf(StatedFact fact)
    {
        if (!decimal.TryParse(fact.Key, CultureInfo.InvariantCulture, out var value) || value is < 0 or >= HoursOfDay) return null;
        var hours = decimal.Floor(value);
        var minutes = fact.IsWeak && value - hours == 0.5m ? MinutesOfHour / 2 : (value - hours) * 100;
        return decimal.IsInteger(minutes) && minutes < MinutesOfHour ? (int)(hours * MinutesOfHour + minutes) : null;
    }
}
