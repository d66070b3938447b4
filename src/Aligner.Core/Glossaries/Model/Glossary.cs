using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>Which file of the three a concept belongs to.</summary>
public enum GlossaryKind
{
    /// <summary>Ministries and titles (offices).</summary>
    Ministries,

    /// <summary>Persons and organisations.</summary>
    Names,

    /// <summary>Places.</summary>
    Places,
}

/// <summary>The concepts of one kind.</summary>
/// <param name="Kind">The file it belongs to.</param>
/// <param name="Concepts">In the order of the file; ids are unique.</param>
public sealed record Glossary(GlossaryKind Kind, ImmutableArray<Concept> Concepts)
{
    /// <summary>The kind of glossary that holds concepts of a type.</summary>
    public static GlossaryKind KindOf(ConceptType type) => type switch
    {
        ConceptType.Ministry or ConceptType.Title => GlossaryKind.Ministries,
        ConceptType.Person or ConceptType.Organisation => GlossaryKind.Names,
        _ => GlossaryKind.Places,
    };
}
