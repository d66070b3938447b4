using Aligner.Diagnostics;

namespace Aligner.Cli.Terminals;

/// <summary>The command can't do its work at all; the program ends with <see cref="ExitCode.CouldNotRun"/> after naming why.</summary>
internal sealed class CommandFailedException(IReadOnlyList<Diagnostic> diagnostics) : Exception(string.Join('\n', diagnostics))
{
    /// <summary>Why, each with its place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    public CommandFailedException(string code, string subject, string message) : this([Diagnostic.Error(code, subject, message)]) { }

    public CommandFailedException(string code, string subject, Reason reason) : this([Diagnostic.Error(code, subject, reason)]) { }
}
