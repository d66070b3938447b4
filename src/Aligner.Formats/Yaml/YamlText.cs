using System.Globalization;
using System.Text;

namespace Aligner.Formats.Yaml;

/// <summary>Writes texts so that every YAML reader, of version 1.1 or 1.2, gives them back as they are.</summary>
internal static class YamlText
{
    /// <summary>The text plain where that is safe inside <c>{…}</c> and <c>[…]</c>, else in double quotes; always one line.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in Text.Normalization.WellFormed(text))
        {
            switch (c)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append("\\\\"); break;
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                default:
                    if (IsPrintable(c)) quoted.Append(c);
                    else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
            }
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !IsPlainStart(text[0]) || text[^1] is ' ' or ':' || IsSpecial(text)) return false;
        for (var i = 0; i < text.Length; i++)
            if (!IsPrintable(text[i]) || IsFlowMark(text[i]) || OpensValue(text, i) || OpensComment(text, i)) return false;
        return true;
    }

    // What begins with a digit may be a number or a date, what begins with another mark something else yet.
    private static bool IsPlainStart(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || c is '(' or '/' or '.' or '$' or '«' or '“' or '„' or '‘' or '’';

    // A text that ends in a colon or begins with a hash is not plain for that.
    private static bool OpensValue(string text, int at) => text[at] == ':' && (text[at + 1] == ' ' || IsFlowMark(text[at + 1]));

    private static bool OpensComment(string text, int at) => text[at] == '#' && text[at - 1] == ' ';

    private static bool IsFlowMark(char c) => c is ',' or '[' or ']' or '{' or '}';

    // Words that one or the other version of YAML reads as a truth value, nothing or a number.
    private static bool IsSpecial(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or ".nan" or ".inf"
        || (text[0] == '.' && text.Length > 1 && char.IsAsciiDigit(text[1]))
        || text.StartsWith("...", StringComparison.Ordinal);

    private static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~'
            or (>= '\u00A0' and not '\u2028' and not '\u2029' and not '\uFEFF' and not '\uFFFE' and not '\uFFFF' and not '\u00AD')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format;
}
