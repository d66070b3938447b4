using System.Globalization;

namespace Aligner.Formats.Readers;

/// <summary>Reads values of article metadata.</summary>
internal static class Metadata
{
    /// <summary>The day of an ISO 8601 date or date and time, as written there whatever its zone; null for anything else.</summary>
    public static DateOnly? Date(string? text) =>
        text is { Length: >= 10 }
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
