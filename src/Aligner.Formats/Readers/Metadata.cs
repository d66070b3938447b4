using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Readers;

/// <summary>Reads values of article metadata.</summary>
internal static partial class Metadata
{
    // Those in which day and month can't be taken for each other.
    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"];

    /// <summary>
    /// The day of a date, or of a date and time, as written there whatever its zone: ISO 8601, RFC 5322 (<c>Tue, 1 Jul 2025 08:00:00
    /// GMT</c>), or another that can be read in one way only; null for anything else.
    /// </summary>
    public static DateOnly? Date(string? text) =>
        text is not null && Day().Match(text) is { Success: true } day
            && DateOnly.TryParseExact(day.Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>The day in an address such as <c>https://example.org/2025/07/01/summit</c>; null where it has none.</summary>
    public static DateOnly? DateInAddress(string? url) =>
        url is not null && DayInAddress().Match(url) is { Success: true } day ? Date(day.Groups[1].Value) : null;

    /// <summary>The part of a date and time that names the day, behind the name of the day of the week.</summary>
    [GeneratedRegex(@"(?<=^\s*(?:[A-Z][a-z]+,\s+)?)(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{8}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}"
        + @"|[A-Z][a-z]+ \d{1,2}, \d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    /// <summary>Year, month and day between slashes or hyphens, in group 1.</summary>
    [GeneratedRegex(@"/((?:19|20)\d\d([-/])\d{1,2}\2\d{1,2})(?=[-/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayInAddress();
}
