using Aligner.Mutation.Mutating;

namespace Aligner.Mutation.Judging;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Tests">How many tests it was put to.</param>
/// <param name="Killer">The first test that failed; null where the mutant survived.</param>
internal sealed record Verdict(Mutant Mutant, int Tests, string? Killer);
