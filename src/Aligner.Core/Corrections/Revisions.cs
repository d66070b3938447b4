using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>A concept before and after a person changed it.</summary>
internal sealed record ConceptRevision(Concept Before, Concept After);

/// <summary>The beads of two texts before and after a person set some; null where none were set.</summary>
internal sealed record PinRevision(PinnedBeads? Before, PinnedBeads? After);
