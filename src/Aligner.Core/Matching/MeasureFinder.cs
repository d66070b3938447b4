using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Matching;

/// <summary>Finds words and signs of <c>measures.tsv</c> at a place of a text, the longest first.</summary>
/// <param name="pack">Of the text's language.</param>
/// <param name="kind">What they say.</param>
internal sealed class MeasureFinder(LanguagePack pack, MeasureKind kind)
{
    private readonly FrozenDictionary<char, ImmutableArray<(string Form, string Concept)>> byInitial = pack.Measures
        .Where(measure => measure.Kind == kind)
        .SelectMany(measure => measure.Forms.Select(form => (Form: form, measure.Concept)))
        .GroupBy(entry => entry.Form[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Form.Length).ToImmutableArray());

    /// <summary>What stands at a place, and where it ends; null where nothing does, or only the beginning of a word.</summary>
    public (string Concept, int End)? At(string text, int start)
    {
        if (start >= text.Length || !byInitial.TryGetValue(char.ToLowerInvariant(text[start]), out var entries)) return null;
        foreach (var (form, concept) in entries)
        {
            var end = start + form.Length;
            if (end <= text.Length
                && text.AsSpan(start, form.Length).Equals(form, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !GoesOn(form[^1], text[end])))
                return (concept, end);
        }
        return null;
    }

    /// <summary>What stands behind a number, at most one space or hyphen after it.</summary>
    public (string Concept, int End)? Behind(string text, int end) =>
        At(text, end) ?? (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '-' ? At(text, end + 1) : null);

    /// <summary>What stands before a number and ends at it, at most one space between.</summary>
    public string? Before(string text, int start)
    {
        var end = start > 0 && text[start - 1] is ' ' or '\u00A0' or '\u202F' ? start - 1 : start;
        var first = end;
        while (first > 0 && !char.IsWhiteSpace(text[first - 1]) && end - first < LongestBefore) first--;
        for (var at = first; at < end; at++)
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && At(text, at) is { } found && found.End == end) return found.Concept;
        return null;
    }

    // Letters after a letter, digits after a digit: 14h30 is h, not km in kmq.
    private static bool GoesOn(char last, char next) =>
        (char.IsLetter(last) && char.IsLetter(next)) || (char.IsAsciiDigit(last) && char.IsAsciiDigit(next));

    // Letters of the longest sign before a number: EUR, US$, meno, moins.
    private const int LongestBefore = 6;
}
