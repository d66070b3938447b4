namespace Aligner.Cli.Commands;

/// <summary>How a command writes its results.</summary>
internal enum OutputFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>A row a result, parted by tabs.</summary>
    Tsv,

    /// <summary>An object a line, or one document.</summary>
    Json,

    /// <summary>A page.</summary>
    Html,
}
