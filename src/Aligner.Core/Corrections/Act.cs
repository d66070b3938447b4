namespace Aligner.Corrections;

/// <summary>What a person did at once, in one line of the journal or in several.</summary>
/// <param name="Number">In its journal, from 1.</param>
/// <param name="Kind">Whether it was something new.</param>
internal sealed record Act(int Number, ActKind Kind);

/// <summary>What an act did to what was done before.</summary>
internal enum ActKind
{
    /// <summary>Something new.</summary>
    Do,

    /// <summary>It took back what was done last.</summary>
    Undo,

    /// <summary>It did again what was taken back last.</summary>
    Redo,
}
