namespace Aligner.Languages;

/// <summary>A language as a region or script has it: <c>nl-BE</c>, <c>es-419</c>, <c>zh-Hant-TW</c>.</summary>
internal static class RegionTag
{
    /// <summary>
    /// The language, script and region of a tag (RFC 5646), in the case that it recommends; what else is in it is dropped. Null for
    /// a tag without script and region, and for what is no tag.
    /// </summary>
    public static string? Of(string? tag)
    {
        if (!LanguageCode.TryParse(tag, out var language)) return null;
        string? script = null, region = null;
        foreach (var part in tag!.Trim().Split('-', '_').Skip(1))
        {
            // What follows a single letter is an extension, and no region.
            if (part.Length == 1) break;
            if (IsScript(part) && region is null) script ??= char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            else if (IsRegion(part)) region ??= part.ToUpperInvariant();
        }
        var subtags = string.Join('-', ((string?[])[script, region]).OfType<string>());
        return subtags.Length == 0 ? null : $"{language}-{subtags}";
    }

    /// <summary>Whether a region is that of the language's own name: <c>nl-NL</c>, <c>it-IT</c>.</summary>
    public static bool IsOwn(string region, LanguageCode language) =>
        region.Length == 5 && region.EndsWith(language.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsScript(string part) => part.Length == 4 && part.All(char.IsAsciiLetter);

    private static bool IsRegion(string part) =>
        (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));
}
