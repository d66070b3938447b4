namespace Aligner.Quality;

/// <summary>Data with gold, and how to score the program on it.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Measure">Runs the program and scores what it says.</param>
internal sealed record EvaluationSet(string Name, Func<IReadOnlyList<Figure>> Measure)
{
    /// <summary>The beads of an alignment, measured once; null for a set of another kind.</summary>
    public Lazy<AlignmentScore>? Alignment { get; init; }
}
