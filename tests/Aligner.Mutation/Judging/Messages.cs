namespace Aligner.Mutation.Judging;

/// <summary>What a judge is asked: does one of these tests notice this mutant?</summary>
internal sealed record Question(int Mutant, IReadOnlyList<string> Tests);

/// <summary>What it answers: the first test that failed, null where all passed.</summary>
internal sealed record Answer(int Mutant, string? Killer);

/// <summary>What a test did without any mutant.</summary>
/// <param name="Test">Its name.</param>
/// <param name="Failure">Why it fails on the unchanged source; null where it passes.</param>
/// <param name="Milliseconds">Its time of processor.</param>
/// <param name="Reached">The mutants that it came across.</param>
internal sealed record Survey(string Test, string? Failure, double Milliseconds, IReadOnlyList<int> Reached);
