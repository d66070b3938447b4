namespace Aligner.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input failed or a check found errors; each is named on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>Could not run: usage, configuration, a glossary that can't be read.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Cancelled with Ctrl-C.</summary>
    public const int Cancelled = 130;
}
