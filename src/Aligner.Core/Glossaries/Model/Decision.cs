using System.Globalization;

namespace Aligner.Glossaries;

/// <summary>Who settled a concept, and when.</summary>
/// <param name="By">A person's name, as they gave it.</param>
/// <param name="At">When, to the second; null where that was not written down.</param>
public sealed record Decision(string By, DateTimeOffset? At)
{
    private static readonly string[] Shapes = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    private const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>When, as files have it: <c>2026-05-04T09:30:00Z</c>, or the day alone where it is midnight; null where it is not
    /// known.</summary>
    internal string? Moment => At is not { } at ? null
        : at.UtcDateTime.TimeOfDay == TimeSpan.Zero ? at.UtcDateTime.ToString(Shapes[0], CultureInfo.InvariantCulture)
        : MomentOf(at);

    /// <summary>A moment as files have it, to the second: <c>2026-05-04T09:30:00Z</c>.</summary>
    internal static string MomentOf(DateTimeOffset at) => at.UtcDateTime.ToString(Shapes[1], CultureInfo.InvariantCulture);

    /// <summary>A moment without what files don't hold of it, in UTC.</summary>
    internal static DateTimeOffset ToSecond(DateTimeOffset at) =>
        new(at.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>Reads a day (<c>2026-05-04</c>, in UTC) or a moment with its offset.</summary>
    internal static bool TryReadMoment(string text, out DateTimeOffset at) =>
        // What MomentOf writes, with a fraction of a second, has the round trip's shape, which is read many times as fast: a journal may
        // have a hundred thousand lines.
        (text is [.., 'Z'] && text.Length == "yyyy-MM-ddTHH:mm:ssZ".Length
            && DateTimeOffset.TryParseExact($"{text[..^1]}.0000000Z", "O", CultureInfo.InvariantCulture, Universal, out at))
        || DateTimeOffset.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, Universal, out at);
}
