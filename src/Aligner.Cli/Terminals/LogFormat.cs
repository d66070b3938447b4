namespace Aligner.Cli.Terminals;

/// <summary>How what is no result is written on standard error.</summary>
internal enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>An object a line, for what collects the logs of many tasks.</summary>
    Json,
}
