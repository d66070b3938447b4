using System.Text;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Tables;

/// <summary>One form of a name, cleaned of what catalogues add to tell homonyms apart.</summary>
internal static partial class NameForm
{
    /// <summary>
    /// The form as a newspaper would print it ("Paris, Arkansas" → "Paris", "Mercury (planet)" → "Mercury"), or null
    /// where it is no name: lower case, digits, a single letter, another script, a list.
    /// </summary>
    public static string? Clean(string form)
    {
        var text = Normalization.Line(form).Replace('’', '\'').Replace('`', '\'');
        text = Parenthesis().Replace(text, "");
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0) text = text[..comma];
        text = text.Trim().Normalize(NormalizationForm.FormC);
        if (text.Length is < 3 or > 60 || NotInNames().IsMatch(text)) return null;
        return text.Any(char.IsUpper) ? text : null;
    }

    [GeneratedRegex(@"\s*[\(\[].*$")]
    private static partial Regex Parenthesis();

    // Digits, marks that stand in lists, formulas and identifiers, and letters that are neither Latin nor a modifier apostrophe.
    [GeneratedRegex(
        @"[\d/:;=+*""“”«»<>{}_?!&#%@|…]|"
            + @"[^\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}\p{IsLatinExtendedAdditional}‘ʻʼ–-]")]
    private static partial Regex NotInNames();
}
