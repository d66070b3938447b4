using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;

namespace Aligner.Cli.Pipeline;

/// <summary>What became of a patch.</summary>
/// <param name="Count">How many of its items were stored.</param>
/// <param name="Pins">The beads that people set, these among them.</param>
/// <param name="Diagnostics">Each item that was refused, with its reason.</param>
internal sealed record StoredCorrections(int Count, ImmutableArray<PinnedBeads> Pins, ImmutableArray<Diagnostic> Diagnostics);
