using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>A line of the journal.</summary>
/// <param name="Maker">Whose it is, how it was made, and when.</param>
internal abstract record JournalLine(DecisionMaker Maker);

/// <summary>A decision on a concept.</summary>
/// <param name="Maker">Whose it is, how it was made, and when.</param>
/// <param name="Concept">Id of the concept.</param>
/// <param name="Before">The concept as it was; null where there was none.</param>
/// <param name="After">The concept as it was decided; null where it was taken out.</param>
internal sealed record JournalEntry(DecisionMaker Maker, string Concept, Concept? Before, Concept? After) : JournalLine(Maker);

/// <summary>Beads of two texts that were set.</summary>
/// <param name="Maker">Whose it is, how it was made, and when.</param>
/// <param name="Change">The pins of the texts before and after.</param>
internal sealed record JournalPins(DecisionMaker Maker, PinRevision Change) : JournalLine(Maker);
