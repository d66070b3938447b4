using System.Collections.Immutable;

namespace Aligner.Matching;

/// <summary>Forms of one or more words with what they mean, the longest first.</summary>
internal sealed class SpokenForms<T>(IEnumerable<SpokenForm<T>> forms)
{
    private readonly ImmutableArray<SpokenForm<T>> forms =
        [.. forms.OrderByDescending(form => form.Form.Length).ThenBy(form => form.Form, StringComparer.Ordinal)];

    /// <summary>The forms.</summary>
    public ImmutableArray<SpokenForm<T>> All => forms;

    /// <summary>The longest that stands at a place as whole words, and where it ends; null where none does.</summary>
    public (T Value, int End)? At(string text, int start)
    {
        foreach (var (form, value) in forms)
        {
            var end = start + form.Length;
            if (end <= text.Length
                && text.AsSpan(start, form.Length).Equals(form, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return (value, end);
        }
        return null;
    }
}
