using System.Globalization;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>Names of languages for tools and people.</summary>
internal static class LanguageNames
{
    /// <summary>In English (<c>Italian</c>), whatever the culture; the code where the name isn't known.</summary>
    public static string English(LanguageCode language)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(language.Value, predefinedOnly: true).EnglishName;
            return name.StartsWith("Unknown", StringComparison.Ordinal) ? language.Value : name;
        }
        catch (CultureNotFoundException)
        {
            return language.Value;
        }
    }
}
