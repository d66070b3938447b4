namespace Aligner.Cli.Terminals;

/// <summary>How much is said besides results, on standard error.</summary>
internal enum Verbosity
{
    /// <summary>Warnings and errors.</summary>
    Quiet,

    /// <summary>Also progress, notes and summaries.</summary>
    Normal,

    /// <summary>Also what each stage did, with its time.</summary>
    Verbose,
}
