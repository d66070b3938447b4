using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>Which of the forms of a concept is offered.</summary>
internal static class PackForms
{
    /// <summary>By concept, the first form of its first row that has any, in its base form.</summary>
    public static ImmutableDictionary<string, string> First(IEnumerable<(string Concept, ImmutableArray<string> Forms)> rows) => rows
        .Where(row => row.Forms.Length > 0)
        .DistinctBy(row => row.Concept, StringComparer.Ordinal)
        .ToImmutableDictionary(row => row.Concept, row => row.Forms[0].Split('=')[^1], StringComparer.Ordinal);

    /// <summary>Whether a name is written in capitals only: ECB, not Europol.</summary>
    public static bool IsAcronym(string form) => form.Length > 1 && form.All(char.IsUpper);
}
