using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aligner.Diagnostics;

/// <summary>
/// Why something is so, for people: an interpolated string that is kept as its form and what is put in, so that a page can say it in
/// another language. What is put in may be a reason itself. Two are the same when they say the same.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Reason : IEquatable<Reason>
{
    private readonly StringBuilder format = new();
    private readonly List<object> named = [];
    private string? text;

    /// <summary>Called by the compiler, as are the methods that append.</summary>
    public Reason(int literalLength, int formattedCount) => format.EnsureCapacity(literalLength + (3 * formattedCount));

    private Reason(string text) => (this.text, _) = (text, format.Append(text));

    /// <summary>In English, with {0} for what is put in first.</summary>
    public string Format => format.ToString();

    /// <summary>What is put in: numbers, texts and reasons.</summary>
    public ImmutableArray<object> Named => [.. named];

    /// <summary>Several, one after the other.</summary>
    public static Reason Join(string separator, IEnumerable<Reason> reasons) =>
        reasons.Aggregate((all, next) => $"{all}{separator}{next}");

    /// <summary>A reason in which nothing is put.</summary>
    public static implicit operator Reason(string text) => new(text);

    public void AppendLiteral(string value)
    {
        // A form has no braces but those of its places.
        if (value.AsSpan().ContainsAny('{', '}')) Name(value);
        else format.Append(value);
    }

    public void AppendFormatted(int value) => Name(value);

    public void AppendFormatted(Reason value) => Name(value);

    public void AppendFormatted<T>(T value, string? format = null) => Name(
        value is IFormattable known ? known.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "");

    /// <inheritdoc/>
    public bool Equals(Reason? other) => other?.ToString() == ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reason);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In English.</summary>
    public override string ToString() => text ??= string.Format(CultureInfo.InvariantCulture, Format, [.. named]);

    private void Name(object value)
    {
        format.Append(CultureInfo.InvariantCulture, $"{{{named.Count}}}");
        named.Add(value);
    }
}
