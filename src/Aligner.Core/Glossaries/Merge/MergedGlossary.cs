using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>What a merge gave.</summary>
/// <param name="Kind">Of both glossaries.</param>
/// <param name="Concepts">In the order of the file.</param>
/// <param name="Conflicts">Decisions that contradict each other and nobody settled; that of the glossary merged into was kept.</param>
public sealed record MergedGlossary(GlossaryKind Kind, ImmutableArray<MergedConcept> Concepts, ImmutableArray<DecisionConflict> Conflicts)
{
    /// <summary>What approved concepts did not take up of glossaries that were read from files.</summary>
    internal ImmutableArray<UntakenTerms> Untaken { get; init; } = [];

    /// <summary>The concepts alone.</summary>
    public Glossary Glossary => new(Kind, [.. Concepts.Select(merged => merged.Concept)]);
}

/// <summary>A concept after a merge, and where it comes from.</summary>
/// <param name="Concept">As it is now.</param>
/// <param name="Replaces">Ids of the entries it continues, the one whose text it goes on with first; empty for a new concept.</param>
public sealed record MergedConcept(Concept Concept, ImmutableArray<string> Replaces)
{
    /// <summary>Where it is an entry that the merge left as it was, as nearly all of a large glossary are, the entry's place in the
    /// glossary merged into.</summary>
    internal int? KeptPlace { get; private init; }

    /// <summary>An entry that the merge left as it was.</summary>
    internal static MergedConcept Kept(Concept entry, int place) => new(entry, [entry.Id]) { KeptPlace = place };
}
