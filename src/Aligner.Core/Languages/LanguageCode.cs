namespace Aligner.Languages;

/// <summary>An ISO 639 base language code in lower case: <c>it</c>, <c>nl</c>; <see cref="Undetermined"/> where
/// the language can't be told.</summary>
public readonly record struct LanguageCode : IComparable<LanguageCode>
{
    private readonly string? value;

    private LanguageCode(string value) => this.value = value;

    /// <summary><c>und</c>: not known (ISO 639-2).</summary>
    public static LanguageCode Undetermined { get; } = new("und");

    /// <summary>The code itself, two or three lower-case letters.</summary>
    public string Value => value ?? "und";

    /// <summary>Whether a language is named.</summary>
    public bool IsKnown => Value != "und";

    /// <summary>Reads a code or language tag, keeping its base language: <c>nl-BE</c> and <c>nl_BE</c> give <c>nl</c>.</summary>
    public static bool TryParse(string? text, out LanguageCode code)
    {
        code = Undetermined;
        if (text is null) return false;
        var end = text.AsSpan().Trim().IndexOfAny('-', '_');
        var primary = end < 0 ? text.Trim() : text.Trim()[..end];
        if (primary.Length is < 2 or > 3 || !primary.All(char.IsAsciiLetter)) return false;
        code = new LanguageCode(primary.ToLowerInvariant());
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
