using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Yaml;

namespace Aligner.Cli.Pipeline;

/// <summary>What became of taking something back, or doing it again.</summary>
/// <param name="Step">What was made; null where there was nothing to make.</param>
/// <param name="Edit">What became of the glossaries.</param>
/// <param name="Pins">The beads that people set.</param>
/// <param name="Refusal">Why it was not made, for people; null where it was.</param>
internal sealed record ReversedCorrections(
    CorrectionStep? Step, GlossaryFolderMerge Edit, ImmutableArray<PinnedBeads> Pins, Reason? Refusal);
