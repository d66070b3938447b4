using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary>What a command does. The host makes it, with its arguments and the stages it calls.</summary>
internal interface IAction
{
    /// <summary>Does the work and prints what it came to.</summary>
    /// <exception cref="CommandFailedException">The work can't be done at all.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Outcome Run(CancellationToken cancellation);
}
