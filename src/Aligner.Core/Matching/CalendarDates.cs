using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>A day written as one word of digits and marks.</summary>
/// <param name="Day">1..31.</param>
/// <param name="Month">1..12.</param>
/// <param name="Year">Of four digits.</param>
/// <param name="Extent">Characters of the text.</param>
internal readonly record struct CalendarDate(int Day, int Month, int Year, Extent Extent);

/// <summary>Finds days written in numbers: 12-12-2008, 12/12/2008, 12.12.2008, 2008-12-12, 12-12-08 and, as spreadsheets write them,
/// 12-Dec-08. The day stands before the month, as in Europe, unless it can't be one.</summary>
internal static partial class CalendarDates
{
    private const int MonthsOfYear = 12;

    /// <summary>The days of a text, from left to right.</summary>
    public static IEnumerable<CalendarDate> In(string text) =>
        Written().Matches(text).Select(Of).Where(date => date is not null).Select(date => date!.Value);

    private static CalendarDate? Of(Match match)
    {
        var extent = new Extent(match.Index, match.Length);
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2) year = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
        var month = match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value) : Number(match, "month");
        var day = Number(match, "day");
        if (month > MonthsOfYear && day <= MonthsOfYear) (day, month) = (month, day);
        return month is >= 1 and <= MonthsOfYear && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDate(day, month, year, extent)
            : null;
    }

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    // As a spreadsheet abbreviates it whatever the language of the text; 0 for another word.
    private static int MonthOf(string name) => 1 + Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
        month => month.Length > 0 && string.Equals(month, name, StringComparison.OrdinalIgnoreCase));

    // A year of two digits only behind - or /: 3.1.12 is a version as well.
    [GeneratedRegex(
        @"(?<![\p{L}\d./-])(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})"
            + @"|(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4})"
            + @"|(?<day>\d{1,2})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<year>\d{2})"
            + @"|(?<day>\d{1,2})-(?<name>\p{L}{3})-(?<year>\d{4}|\d{2}))(?![\p{L}\d]|[./-]\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
