using System.Collections.Immutable;

namespace Aligner.Corrections;

/// <summary>Paragraph beads of a pair, replaced by others over the same paragraphs.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Story">Name of the story, for messages.</param>
/// <param name="Source">The source article.</param>
/// <param name="Target">The target article.</param>
/// <param name="Was">Beads of the alignment the person saw.</param>
/// <param name="Now">Beads that stand instead, over exactly the same paragraphs.</param>
internal sealed record BeadCorrection(
    int Number, string Story, CorrectedText Source, CorrectedText Target, ImmutableArray<PinnedBead> Was,
    ImmutableArray<PinnedBead> Now) : Correction(
    Number);

/// <summary>An article as a correction knows it.</summary>
/// <param name="Path">As <see cref="Articles.Article.Path"/>.</param>
/// <param name="Signature">Of its text when it was corrected (<see cref="TextSignature"/>).</param>
internal sealed record CorrectedText(string Path, string Signature);
