using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>Where a concept stands in a piece of its evidence: what takes long to find, and rests on the concept and the story
/// alone.</summary>
/// <param name="Row">Of the story's page, from 1.</param>
/// <param name="Beads">The places of the beads, among those of the sentences, in which it stands on both sides; none where it is shown
/// in whole paragraphs.</param>
/// <param name="SourceMarks">Where it stands in the source's text, from left to right.</param>
/// <param name="TargetMarks">Likewise in the target's.</param>
internal sealed record EvidenceSpot(
    int Row, ImmutableArray<int> Beads, ImmutableArray<Extent> SourceMarks, ImmutableArray<Extent> TargetMarks);
