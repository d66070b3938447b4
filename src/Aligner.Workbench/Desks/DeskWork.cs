using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;

namespace Aligner.Workbench.Desks;

/// <summary>What people can do at the desk; the program says how. Each is on disk when it returns, and the desk shows it.</summary>
/// <param name="Correct">Takes a patch as <c>apply</c> does, UTF-8 JSON.</param>
/// <param name="Undo">Takes back what was done last, in whichever tab.</param>
/// <param name="Redo">Does again what was taken back last.</param>
/// <param name="Add">Adds an article to the folder, by its name and what it holds.</param>
internal sealed record DeskWork(
    Func<ReadOnlyMemory<byte>, CancellationToken, CorrectionAnswer> Correct,
    Func<CancellationToken, ReversalAnswer> Undo,
    Func<CancellationToken, ReversalAnswer> Redo,
    Func<string, ReadOnlyMemory<byte>, AddedArticle> Add);

/// <summary>An article that was added.</summary>
/// <param name="Path">Where it lies.</param>
internal sealed record AddedArticle(string Path);

/// <summary>What was taken back or done again.</summary>
/// <param name="Concepts">Ids of the concepts it changed.</param>
/// <param name="Nothing">Whether there was nothing to take back or do again.</param>
internal sealed record ReversalAnswer(ImmutableArray<string> Concepts, bool Nothing);

/// <summary>What became of a patch.</summary>
/// <param name="Applied">How many of its items were stored.</param>
/// <param name="Refusals">Those that were not, with their reasons.</param>
internal sealed record CorrectionAnswer(int Applied, ImmutableArray<Refusal> Refusals);

/// <summary>What was asked can't be done, and why, for people.</summary>
internal sealed class DeskException(Reason reason) : Exception(reason.ToString())
{
    /// <summary>Why.</summary>
    public Reason Reason { get; } = reason;
}
