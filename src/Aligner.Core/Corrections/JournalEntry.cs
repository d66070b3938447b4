using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>A decision on a concept, with enough to undo it.</summary>
/// <param name="Maker">Whose it is, how it was made, and when.</param>
/// <param name="Concept">Id of the concept.</param>
/// <param name="Before">The concept as it was; null where there was none.</param>
/// <param name="After">The concept as it was decided; null where it was taken out.</param>
internal sealed record JournalEntry(DecisionMaker Maker, string Concept, Concept? Before, Concept? After)
{
    /// <summary>The concept with the decision undone: as it was before, with the evidence and counts it has now.</summary>
    /// <param name="current">As it is now.</param>
    public Concept Undone(Concept current) => With(current, Before);

    /// <summary>The concept with the decision made again.</summary>
    /// <param name="current">As it is now.</param>
    public Concept Redone(Concept current) => With(current, After);

    private static Concept With(Concept current, Concept? decided) => decided is null
        ? current with { Status = ConceptStatus.Proposed, Decided = null }
        : ConceptJoin.Found(decided, current);
}
