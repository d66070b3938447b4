using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>The words the pages use for the values of a concept; the singular ones are class names too.</summary>
internal static class ConceptWords
{
    /// <summary>One lower-case word.</summary>
    public static string Word(this ConceptType type) => type.ToString().ToLowerInvariant();

    /// <summary>The plural, capitalised.</summary>
    public static string Plural(this ConceptType type) => type switch
    {
        ConceptType.Ministry => "Ministries",
        _ => $"{type}s",
    };

    /// <summary>One lower-case word.</summary>
    public static string Word(this ConceptStatus status) => status.ToString().ToLowerInvariant();
}
