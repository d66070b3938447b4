using System.Collections.Frozen;

namespace Aligner.Text;

/// <summary>Abbreviations of several parts, written with spaces between them: <c>z. B.</c>, <c>i. V. m.</c>, <c>p. ex.</c> for <c>z.B.</c>,
/// <c>i.V.m.</c>, <c>p.ex.</c></summary>
internal sealed class SpacedAbbreviations
{
    private readonly FrozenSet<string> whole;
    private readonly int mostParts;

    public SpacedAbbreviations(SentenceWords words)
    {
        whole = words.Abbreviations.Where(abbreviation => Parts(abbreviation) > 1).ToFrozenSet(StringComparer.Ordinal);
        mostParts = whole.Count == 0 ? 0 : whole.Max(Parts);
    }

    /// <summary>
    /// The longest abbreviation with the full stop at <paramref name="at"/>, and whether it is its last; null where it is
    /// part of none, or of one written without spaces. No part stands before <paramref name="start"/>.
    /// </summary>
    public (string Abbreviation, bool EndsHere)? Around(string text, int start, int at)
    {
        var first = at + 1;
        for (var before = 0; before < mostParts && PartBefore(text, start, first) is { } partStart; before++)
        {
            first = partStart;
            if (LongestFrom(text, first, at) is { } found) return found;
        }
        return null;
    }

    private (string Abbreviation, bool EndsHere)? LongestFrom(string text, int first, int at)
    {
        (string, bool)? longest = null;
        var key = "";
        var spaces = false;
        var end = first;
        for (var parts = 0; parts < mostParts && PartFrom(text, end) is { } next; parts++)
        {
            spaces |= parts > 0 && char.IsWhiteSpace(text[end]);
            key += text[next.Start..next.End];
            end = next.End;
            if (end > at && spaces && whole.Contains(key)) longest = (key, end == at + 1);
        }
        return longest;
    }

    // A part ends in a full stop: letters and the full stop, behind a space or nothing.
    private static (int Start, int End)? PartFrom(string text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 2 && char.IsWhiteSpace(text[start])) start++;
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-')) end++;
        return end > start && end < text.Length && text[end] == '.' ? (start, end + 1) : null;
    }

    // Where the part begins whose full stop is the last mark before a place.
    private static int? PartBefore(string text, int start, int end)
    {
        var stop = end - 1;
        while (stop > start && char.IsWhiteSpace(text[stop])) stop--;
        if (stop <= start || text[stop] != '.') return null;
        var from = stop;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '-')) from--;
        return from < stop ? from : null;
    }

    private static int Parts(string abbreviation) => abbreviation.Count(c => c == '.');
}
