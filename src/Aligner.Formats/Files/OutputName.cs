using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aligner.Formats.Files;

/// <summary>Names of the files that are written for stories and alignments, whatever these are called: the one place where text that came
/// from outside becomes a part of a path.</summary>
internal static class OutputName
{
    /// <summary>Bytes of a name in UTF-8 at most, its extension included. Systems allow 255; a temporary name is longer.</summary>
    public const int LongestBytes = 120;

    // Of which an extension takes: .ladder has seven.
    private const int ExtensionBytes = 8;

    // Hexadecimal digits that tell names apart: among a million names, one pair in two million shares them.
    private const int MarkDigits = 12;

    // What Windows takes for devices, whatever the extension.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A file name without extension: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, neither first nor last a full stop. A name that is
    /// such already is kept; any other ends in digits that are its own, so that different names stay different.
    /// </summary>
    public static string Of(string name)
    {
        var clean = Clean(name);
        return clean.Length > 0 && clean == name && Encoding.UTF8.GetByteCount(clean) <= LongestBytes - ExtensionBytes
            ? clean
            : Marked(clean, name);
    }

    /// <summary>The names of files that lie beside each other, in their order. Where two would be the same, but for case even, each also
    /// says which it is.</summary>
    /// <param name="files">What each is called, and what tells it from all others: the same in every run.</param>
    public static ImmutableArray<string> Of(IReadOnlyList<(string Name, string Identity)> files)
    {
        var names = files.Select(file => Of(file.Name)).ToList();
        var shared = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. names.Zip(
            files,
            (name, file) => shared.Contains(name) ? Marked(Clean(file.Name), $"{file.Name}\n{file.Identity}") : name)];
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes()) clean.Append(IsPlain(rune) ? rune.ToString() : "-");
        var trimmed = clean.ToString().Trim('-', '.');
        return Devices.Contains(trimmed.Split('.')[0]) ? "_" + trimmed : trimmed;
    }

    private static bool IsPlain(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
            || rune.Value is '-' or '_' or '.'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Marked(string clean, string identity)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..MarkDigits];
        var left = LongestBytes - ExtensionBytes - MarkDigits - 1;
        var kept = new StringBuilder();
        foreach (var rune in clean.EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0) break;
            kept.Append(rune.ToString());
        }
        return $"{kept.ToString().TrimEnd('-', '.')}-{mark}".TrimStart('-');
    }
}
