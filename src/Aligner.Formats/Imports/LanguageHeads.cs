using System.Collections.Frozen;
using System.Globalization;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>How heads of columns and other tools name a language: <c>it</c>, <c>ita</c>, <c>Italian</c>, <c>italiano</c>, <c>nl-BE</c>,
/// <c>Dutch (Belgium)</c>, <c>Dutch_Belgium</c>.</summary>
internal static class LanguageHeads
{
    // ISO 639-2/B, where it differs from 639-2/T (Library of Congress, code list).
    private const string Bibliographic =
        "alb sq|arm hy|baq eu|bur my|chi zh|cze cs|dut nl|fre fr|geo ka|ger de|gre el|ice is|mac mk|may ms|per fa|rum ro|slo sk|"
            + "tib bo|wel cy";

    private static readonly FrozenDictionary<string, LanguageCode> Languages = KnownLanguages();

    // Hundreds of cultures, which few heads need.
    private static readonly Lazy<FrozenDictionary<string, string>> Regions =
        new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .DistinctBy(region => region.EnglishName, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(region => region.EnglishName, region => region.TwoLetterISORegionName, StringComparer.OrdinalIgnoreCase));

    /// <summary>The region that such a name says beside its language, as a term has it: <c>nl-BE</c>; null where it says none.</summary>
    /// <param name="name">Of which <see cref="Read"/> gave the language.</param>
    /// <param name="language">That language.</param>
    public static string? RegionOf(string name, LanguageCode language)
    {
        if (RegionTag.Of(name) is { } tag) return tag;
        var end = name.IndexOfAny(['_', '(']);
        return end >= 0 && Regions.Value.TryGetValue(RegionIn(name[end..]), out var region) ? $"{language}-{region}" : null;
    }

    /// <summary>The language, without its region; null for what names none.</summary>
    public static LanguageCode? Read(string name)
    {
        // A word of two letters is no language for that: the first row of a table may read UE, EU.
        if (Languages.TryGetValue(name, out var language) && (name.Length > 3 || name.All(char.IsAsciiLetterLower))) return language;
        var end = name.IndexOfAny(['-', '_', '(']);
        if (end < 2) return null;
        if (end is 2 or 3) return name.Length <= 11 && Languages.TryGetValue(name[..end], out language) ? language : null;
        // memoQ's Italian_Def and Italian_Term_Info are no languages: what follows must be a region.
        return Regions.Value.ContainsKey(RegionIn(name[end..])) && Languages.TryGetValue(name[..end].Trim(), out language)
            ? language
            : null;
    }

    private static string RegionIn(string rest) => rest.Trim('_', '(', ')', ' ').Replace('_', ' ');

    private static FrozenDictionary<string, LanguageCode> KnownLanguages()
    {
        var known = new Dictionary<string, LanguageCode>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            if (culture.Parent.Name.Length > 0 || !LanguageCode.TryParse(culture.Name, out var code)) continue;
            known.TryAdd(culture.Name, code);
            known.TryAdd(culture.EnglishName, code);
            known.TryAdd(culture.NativeName, code);
            known.TryAdd(culture.ThreeLetterISOLanguageName, code);
        }
        foreach (var entry in Bibliographic.Split('|')) known.TryAdd(entry[..3], LanguageCode.Parse(entry[4..]));
        return known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
