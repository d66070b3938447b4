namespace Aligner.Glossaries;

/// <summary>In what two decisions contradict each other.</summary>
public enum ConflictKind
{
    /// <summary>One is approved, the other rejected.</summary>
    Status,

    /// <summary>One term has two approved translations.</summary>
    Translation,

    /// <summary>A region prefers two terms, or a term is said to belong to two regions.</summary>
    Region,

    /// <summary>A term may be used here and not there.</summary>
    Usage,

    /// <summary>One id, or one pair of terms, stands for two meanings.</summary>
    Meaning,

    /// <summary>Two concepts share a term and nothing else: both may be right.</summary>
    Homonym,
}

/// <summary>Two people decided differently.</summary>
/// <param name="Kind">In what; of several, the gravest.</param>
/// <param name="Kept">The entry of the glossary merged into, or the first in the order of the files.</param>
/// <param name="Refused">The other.</param>
/// <param name="What">What is said here and what there, for people: <c>approved here, rejected there</c>.</param>
public sealed record DecisionConflict(ConflictKind Kind, Concept Kept, Concept Refused, string What);

/// <summary>How a conflict is settled.</summary>
public enum Settlement
{
    /// <summary>It is not: what stands stays, and the conflict is reported.</summary>
    Open,

    /// <summary>What stands is right.</summary>
    Ours,

    /// <summary>What was merged is right: it takes the place of what stands; of homonyms both stand.</summary>
    Theirs,
}
