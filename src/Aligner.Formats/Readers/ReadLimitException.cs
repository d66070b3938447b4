using System.Globalization;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>An input exceeds one of the <see cref="ReadLimits"/>.</summary>
internal sealed class ReadLimitException : Exception
{
    /// <summary>With the default message.</summary>
    public ReadLimitException() : this("larger than a limit of the settings") { }

    /// <summary>With what exceeds which limit.</summary>
    public ReadLimitException(string message) : base(message) { }

    /// <summary>With what exceeds which limit, and why it was found out.</summary>
    public ReadLimitException(string message, Exception inner) : base(message, inner) { }

    private ReadLimitException(Reason reason) : base(reason.ToString()) => Reason = reason;

    /// <summary>What exceeds which limit.</summary>
    internal Reason Reason => field ?? Message;

    /// <summary>More bytes than <see cref="ReadLimits.MaxBytes"/>.</summary>
    internal static ReadLimitException Bytes(long limit) => Of($"it has more than {Number(limit)} bytes", "max-bytes");

    /// <summary>More bytes than <see cref="ReadLimits.MaxUnpackedBytes"/>.</summary>
    internal static ReadLimitException UnpackedBytes(long limit) =>
        Of($"more than {Number(limit)} bytes would be unpacked from it", "max-unpacked-bytes");

    /// <summary>Deeper than <see cref="ReadLimits.MaxDepth"/>.</summary>
    internal static ReadLimitException Depth(int limit) => Of($"its elements nest more than {Number(limit)} deep", "max-depth");

    /// <summary>More archives within each other than <see cref="ReadLimits.MaxArchiveDepth"/>.</summary>
    internal static ReadLimitException ArchiveDepth(int limit) =>
        Of($"it is an archive within {Number(limit)} others", "max-archive-depth");

    /// <summary>A line longer than <see cref="ReadLimits.MaxLine"/>.</summary>
    internal static ReadLimitException Line(int limit) => Of($"a line has more than {Number(limit)} characters", "max-line");

    private static ReadLimitException Of(Reason what, string setting) =>
        new((Reason)$"{what}; leave it out, split it, or raise '{setting}' under 'limits' in the settings");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
