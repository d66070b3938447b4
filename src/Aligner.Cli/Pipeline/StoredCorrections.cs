using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Yaml;

namespace Aligner.Cli.Pipeline;

/// <summary>What became of a patch.</summary>
/// <param name="Count">How many of its items were stored.</param>
/// <param name="Pins">The beads that people set, these among them.</param>
/// <param name="HasPinned">Whether beads were set by these.</param>
/// <param name="Edit">What became of the glossaries.</param>
/// <param name="Refusals">Each item that was refused.</param>
/// <param name="Diagnostics">Each item that was refused, with its reason.</param>
internal sealed record StoredCorrections(
    int Count,
    ImmutableArray<PinnedBeads> Pins,
    bool HasPinned,
    GlossaryFolderMerge Edit,
    ImmutableArray<Refusal> Refusals,
    ImmutableArray<Diagnostic> Diagnostics);
