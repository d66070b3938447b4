using System.Collections.Immutable;
using Aligner.Corrections;

namespace Aligner.Workbench.Desks;

/// <summary>What people can do at the desk; the program says how. Each is on disk when it returns, and the desk shows it.</summary>
/// <param name="Correct">Takes a patch as <c>apply</c> does, UTF-8 JSON.</param>
internal sealed record DeskWork(Func<ReadOnlyMemory<byte>, CancellationToken, CorrectionAnswer> Correct);

/// <summary>What became of a patch.</summary>
/// <param name="Applied">How many of its items were stored.</param>
/// <param name="Refusals">Those that were not, with their reasons.</param>
internal sealed record CorrectionAnswer(int Applied, ImmutableArray<Refusal> Refusals);

/// <summary>What was asked can't be done, and why, for people.</summary>
internal sealed class DeskException(string message) : Exception(message);
