using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>What the pages call many concepts of a type.</summary>
internal static class ConceptWords
{
    /// <summary>The plural, capitalised.</summary>
    public static string Plural(this ConceptType type) => type switch
    {
        ConceptType.Ministry => "Ministries",
        _ => $"{type}s",
    };
}
