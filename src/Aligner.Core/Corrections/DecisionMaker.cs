namespace Aligner.Corrections;

/// <summary>How a decision was made.</summary>
internal enum DecisionWay
{
    /// <summary>On a page of a run, and applied.</summary>
    Page,

    /// <summary>In the workbench.</summary>
    Workbench,

    /// <summary>By merging another glossary.</summary>
    Merge,

    /// <summary>By merging a workbook that people filled in.</summary>
    Workbook,

    /// <summary>By hand, in the glossary's own file.</summary>
    Yaml,
}

/// <summary>Who decides, in what way, and when.</summary>
/// <param name="By">A person's name.</param>
/// <param name="Way">How.</param>
/// <param name="At">When, to the second.</param>
internal sealed record DecisionMaker(string By, DecisionWay Way, DateTimeOffset At)
{
    /// <summary>What it was a part of; null for what can't be taken back: a merge, a hand edit.</summary>
    public Act? Act { get; init; }
}
