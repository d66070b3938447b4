using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>What the pages call what concepts are.</summary>
internal static class ConceptWords
{
    /// <summary>A type.</summary>
    public static string Of(this Wording words, ConceptType type) => words[$"type-{type.Word()}"];

    /// <summary>Many of a type, as they begin a line.</summary>
    public static string Many(this Wording words, ConceptType type) => words[$"types-{type.Word()}"];

    /// <summary>A status.</summary>
    public static string Of(this Wording words, ConceptStatus status) => words[status switch
    {
        ConceptStatus.Approved => "accepted",
        ConceptStatus.Rejected => "rejected",
        _ => "undecided",
    }];

    /// <summary>An equivalence.</summary>
    public static string Of(this Wording words, Equivalence equivalence) => words[$"equivalence-{equivalence.Word()}"];
}
