namespace Aligner.Languages;

/// <summary>Two languages in a direction, written <c>it-nl</c>.</summary>
public readonly record struct LanguagePair(LanguageCode Source, LanguageCode Target) : IComparable<LanguagePair>
{
    /// <summary>Reads <c>it-nl</c>.</summary>
    public static bool TryParse(string? text, out LanguagePair pair)
    {
        pair = default;
        var parts = text?.Split('-') ?? [];
        if (parts.Length != 2
            || !LanguageCode.TryParse(parts[0], out var source)
            || !LanguageCode.TryParse(parts[1], out var target)
            || source == target)
            return false;
        pair = new LanguagePair(source, target);
        return true;
    }

    /// <summary>The same languages in the other direction.</summary>
    public LanguagePair Reversed => new(Target, Source);

    /// <inheritdoc/>
    public int CompareTo(LanguagePair other) => (Source, Target).CompareTo((other.Source, other.Target));

    /// <inheritdoc/>
    public override string ToString() => $"{Source}-{Target}";

    /// <summary>Ordinal order of source, then target.</summary>
    public static bool operator <(LanguagePair left, LanguagePair right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of source, then target.</summary>
    public static bool operator >(LanguagePair left, LanguagePair right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of source, then target.</summary>
    public static bool operator <=(LanguagePair left, LanguagePair right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of source, then target.</summary>
    public static bool operator >=(LanguagePair left, LanguagePair right) => left.CompareTo(right) >= 0;
}
