using System.Collections.Immutable;
using Aligner.Diagnostics;

namespace Aligner.Corrections;

/// <summary>What a person corrected on the pages of a run.</summary>
/// <param name="Run">Signature of the run's texts (<see cref="TextSignature"/>), where it says so.</param>
/// <param name="Items">In the order of the file.</param>
internal sealed record Patch(string? Run, ImmutableArray<Correction> Items);

/// <summary>One correction: applied whole or refused.</summary>
/// <param name="Number">Its place in the patch, from 1; what a <see cref="Refusal"/> names it by.</param>
internal abstract record Correction(int Number);

/// <summary>A correction that was not made.</summary>
/// <param name="Number">Of the item, from 1.</param>
/// <param name="Reason">Why it no longer fits, for people.</param>
internal sealed record Refusal(int Number, Reason Reason);
