using System.Buffers;

namespace Aligner.Languages;

/// <summary>An ISO 639 base language code in lower case: <c>it</c>, <c>nl</c>; <see cref="Undetermined"/> where
/// the language can't be told.</summary>
public readonly record struct LanguageCode : IComparable<LanguageCode>
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly string? value;

    private LanguageCode(string value) => this.value = value;

    /// <summary><c>und</c>: not known (ISO 639-2).</summary>
    public static LanguageCode Undetermined { get; } = new("und");

    /// <summary>The code itself, two or three lower-case letters.</summary>
    public string Value => value ?? "und";

    /// <summary>Whether a language is named.</summary>
    public bool IsKnown => Value != "und";

    /// <summary>
    /// Reads a code or language tag, keeping its base language: <c>nl-BE</c> and <c>nl_BE</c> give <c>nl</c>. A tag has the shape of
    /// RFC 5646 (BCP 47): two or three letters, then parts of one to eight letters and digits for script, region, variants. Whether
    /// anybody has registered it plays no part, so that the answer is the same on every machine.
    /// </summary>
    public static bool TryParse(string? text, out LanguageCode code)
    {
        code = Undetermined;
        if (text is null) return false;
        var tag = text.AsSpan().Trim();
        var end = tag.IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        if (language.Length is < 2 or > 3 || language.ContainsAnyExcept(Letters) || (end >= 0 && !AreSubtags(tag[(end + 1)..])))
            return false;
        code = new LanguageCode((language.Length == text.Length ? text : language.ToString()).ToLowerInvariant());
        return true;
    }

    private static bool AreSubtags(ReadOnlySpan<char> subtags)
    {
        foreach (var part in subtags.SplitAny('-', '_'))
            if (subtags[part] is not { Length: >= 1 and <= 8 } subtag || subtag.ContainsAnyExcept(LettersAndDigits)) return false;
        return true;
    }

    /// <summary>Reads a code or language tag.</summary>
    /// <exception cref="FormatException">It is no language code.</exception>
    public static LanguageCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a language code such as it, nl or de-AT");

    /// <inheritdoc/>
    public int CompareTo(LanguageCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator <(LanguageCode left, LanguageCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >(LanguageCode left, LanguageCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator <=(LanguageCode left, LanguageCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >=(LanguageCode left, LanguageCode right) => left.CompareTo(right) >= 0;
}
