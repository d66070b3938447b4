namespace Aligner.Cli.Pipeline;

/// <summary>The stages of a main job in parts, in their order; each needs all parts of those before it.</summary>
internal enum ShardStage
{
    /// <summary>Files are read and identified.</summary>
    Read,

    /// <summary>Candidates are found.</summary>
    Pair,

    /// <summary>Candidates are aligned and judged, and terms extracted.</summary>
    Align,

    /// <summary>Everything is put together and written: one task.</summary>
    Reduce,
}
