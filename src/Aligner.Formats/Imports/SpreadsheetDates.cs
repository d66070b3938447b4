using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Imports;

/// <summary>Which numbers of a workbook are dates, and which. Excel keeps a date as the days since the
/// end of 1899, or since the beginning of
/// 1904, and only the style of a cell tells (ECMA-376 Part 1, §18.17.4.1 and §18.8.30).</summary>
internal sealed partial class SpreadsheetDates
{
    // Days from the one beginning to the other.
    private const int MacintoshDays = 1462;

    // The formats with a day or a year among those every workbook has.
    private static readonly FrozenSet<uint> BuiltIn =
        new uint[] { 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 }.ToFrozenSet();

    private readonly FrozenSet<uint> dateStyles;
    private readonly bool isFrom1904;

    private SpreadsheetDates(FrozenSet<uint> dateStyles, bool isFrom1904)
    {
        this.dateStyles = dateStyles;
        this.isFrom1904 = isFrom1904;
    }

    /// <summary>Reads the styles of a workbook.</summary>
    public static SpreadsheetDates Of(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && ShowsDate(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId!.Value)
            .ToHashSet();
        var styles = (sheet?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select((format, index) => (Format: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
            .Where(style => BuiltIn.Contains(style.Format) || own.Contains(style.Format))
            .Select(style => style.Index);
        return new SpreadsheetDates(styles.ToFrozenSet(), workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
    }

    /// <summary>The value of a cell: a date as <c>2025-01-05</c>, with its time where it has one, any other number as it stands.</summary>
    public string Text(string value, uint? style)
    {
        if (style is not { } index || !dateStyles.Contains(index)) return value;
        // The days of OLE automation, which begin a day earlier before March 1900: Excel takes 1900 for a leap year.
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)) return value;
        days += isFrom1904 ? MacintoshDays : 0;
        if (days is < 61 or >= 2_958_466) return value;
        var date = DateTime.FromOADate(days);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    // Outside of what is quoted, escaped or in brackets.
    private static bool ShowsDate(string format) => Literal().Replace(format, "").AsSpan().IndexOfAny("dDyY") >= 0;

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|[\\_*].
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
