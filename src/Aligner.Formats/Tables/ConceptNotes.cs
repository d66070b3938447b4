using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aligner.Glossaries;

namespace Aligner.Formats.Tables;

/// <summary>
/// What TBX-Basic and TMX have no place for, as text that people can read and the importer reads back:
/// <c>Aligner: status=proposed; equivalence=exact; confidence=0.97</c>.
/// </summary>
internal static class ConceptNotes
{
    private const string Sign = "Aligner: ";

    /// <summary>Status, equivalence and confidence of a concept, and when it was decided on.</summary>
    public static string Of(Concept concept) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Sign}status={concept.Status.Word()}; equivalence={concept.Equivalence.Word()}; confidence={concept.Confidence:0.0##}")
        + (concept.Decided?.Moment is { } moment ? $"; decided={moment}" : "");

    /// <summary>The count of a term, and a person's word on its use: TBX-Basic knows what is deprecated, not what is forbidden, and
    /// says of one term of every concept that it is preferred.</summary>
    public static string Of(Term term) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sign}count={term.Count}{(term.Usage == TermUsage.Admitted ? "" : $"; usage={term.Usage.Word()}")}");

    /// <summary>Story, source and target of an evidence.</summary>
    public static string Of(Evidence evidence) => string.Join("; ", evidence.Story, evidence.Source, evidence.Target);

    /// <summary>Reads an evidence back; null when the text is another source.</summary>
    public static Evidence? Evidence(string text) =>
        text.Split("; ") is [var story, var source, var target] ? new Evidence(story, source, target) : null;

    /// <summary>Reads the values of a note back.</summary>
    /// <returns>False when it is a person's note.</returns>
    public static bool TryRead(string note, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        if (!note.StartsWith(Sign, StringComparison.Ordinal)) return false;
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in note[Sign.Length..].Split("; "))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) return false;
            read[part[..equals]] = part[(equals + 1)..];
        }
        values = read;
        return true;
    }
}
