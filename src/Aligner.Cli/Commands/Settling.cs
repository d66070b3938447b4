namespace Aligner.Cli.Commands;

/// <summary>Who settles decisions that contradict each other.</summary>
internal enum Settling
{
    /// <summary>Nobody: they are named, and those here stand.</summary>
    Nobody,

    /// <summary>Those here are right.</summary>
    Ours,

    /// <summary>Those that are brought in are right.</summary>
    Theirs,

    /// <summary>The user is asked for each.</summary>
    Ask,
}
