namespace Aligner.Cli.Terminals;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; to a question, nothing was found.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input failed, each named on standard error; to a question, something was found.</summary>
    public const int SomeFailed = 1;

    /// <summary>Could not run: usage, configuration, a glossary that can't be read; a question that
    /// could not be answered in full.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Cancelled, by Ctrl-C or the system.</summary>
    public const int Cancelled = 130;

    /// <summary>The exit code of an outcome; as grep and diff have it, what failed is no answer.</summary>
    /// <param name="outcome">What the command came to.</param>
    /// <param name="anyFailed">Whether an error was reported on the way.</param>
    public static int Of(Outcome outcome, bool anyFailed) => (outcome, anyFailed) switch
    {
        (Outcome.Done, false) or (Outcome.NothingFound, false) => Done,
        (Outcome.Done, true) or (Outcome.SomethingFound, false) => SomeFailed,
        _ => CouldNotRun,
    };
}
