using System.Collections.Frozen;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>
/// What termbases call the use of a term: the picklists of <c>administrativeStatus</c> (TBX-Basic, ISO 12620) and
/// <c>normativeAuthorization</c> (ISO 12620 A.2.9), and what CAT tools and colleagues' tables write instead.
/// </summary>
internal static class UsageWords
{
    private static readonly FrozenDictionary<string, (TermUsage Usage, bool IsPreferred)> Words =
        new Dictionary<string, (TermUsage, bool)>(StringComparer.OrdinalIgnoreCase)
        {
            ["preferred"] = (TermUsage.Admitted, true),
            ["preferredterm"] = (TermUsage.Admitted, true),
            ["standardizedterm"] = (TermUsage.Admitted, true),
            ["admitted"] = (TermUsage.Admitted, false),
            ["admittedterm"] = (TermUsage.Admitted, false),
            ["allowed"] = (TermUsage.Admitted, false),
            ["deprecated"] = (TermUsage.Deprecated, false),
            ["deprecatedterm"] = (TermUsage.Deprecated, false),
            ["superseded"] = (TermUsage.Deprecated, false),
            ["supersededterm"] = (TermUsage.Deprecated, false),
            ["obsolete"] = (TermUsage.Deprecated, false),
            ["notrecommended"] = (TermUsage.Deprecated, false),
            ["nonstandardterm"] = (TermUsage.Deprecated, false),
            ["forbidden"] = (TermUsage.Forbidden, false),
            ["prohibited"] = (TermUsage.Forbidden, false),
            ["banned"] = (TermUsage.Forbidden, false),
            ["donotuse"] = (TermUsage.Forbidden, false),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a word of any of them; null where it says nothing of a term's use.</summary>
    public static (TermUsage Usage, bool IsPreferred)? Read(string word)
    {
        var plain = word.Trim();
        if (plain.EndsWith("-admn-sts", StringComparison.OrdinalIgnoreCase)) plain = plain[..^"-admn-sts".Length];
        plain = string.Concat(plain.Where(char.IsLetter));
        return Words.TryGetValue(plain, out var read) ? read : null;
    }
}
