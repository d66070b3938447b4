using System.Globalization;

namespace Aligner.Languages.Identification;

/// <summary>Language codes of three letters (ISO 639-2/T, 639-3) as the two-letter codes used everywhere here.</summary>
internal static class Iso639
{
    private static readonly Dictionary<string, string> TwoLetters = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length == 2)
        .OrderBy(culture => culture.Name, StringComparer.Ordinal)
        .DistinctBy(culture => culture.ThreeLetterISOLanguageName)
        .ToDictionary(culture => culture.ThreeLetterISOLanguageName, culture => culture.TwoLetterISOLanguageName, StringComparer.Ordinal);

    /// <summary>The language of a code; a code without a two-letter form stays as it is.</summary>
    /// <exception cref="FormatException">It is no language code.</exception>
    public static LanguageCode Parse(string code) => LanguageCode.Parse(TwoLetters.GetValueOrDefault(code, code));
}
