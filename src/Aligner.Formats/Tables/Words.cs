using Aligner.Glossaries;

namespace Aligner.Formats.Tables;

/// <summary>The words files and pages use for the values of a concept: those of the glossary's YAML; on pages class names too.</summary>
internal static class Words
{
    /// <summary><c>ministry</c>, <c>title</c>, <c>person</c>, <c>organisation</c>, <c>place</c>.</summary>
    public static string Word(this ConceptType type) => type.ToString().ToLowerInvariant();

    /// <summary><c>proposed</c>, <c>approved</c>, <c>rejected</c>.</summary>
    public static string Word(this ConceptStatus status) => status.ToString().ToLowerInvariant();

    /// <summary><c>exact</c>, <c>functional</c>, <c>partial</c>.</summary>
    public static string Word(this Equivalence equivalence) => equivalence.ToString().ToLowerInvariant();

    /// <summary><c>admitted</c>, <c>deprecated</c>, <c>forbidden</c>.</summary>
    public static string Word(this TermUsage usage) => usage.ToString().ToLowerInvariant();

    /// <summary><c>ministries</c>, <c>names</c>, <c>places</c>.</summary>
    public static string Word(this GlossaryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What such a word, in any case, stands for; null where it is none of them.</summary>
    public static T? Read<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
