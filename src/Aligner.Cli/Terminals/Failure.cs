using Microsoft.Extensions.Options;

namespace Aligner.Cli.Terminals;

/// <summary>An exception that ended the work, for people.</summary>
/// <param name="Message">Lines for standard error.</param>
/// <param name="ExitCode">What the shell is told.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    /// <summary>Names what happened; a mistake of ours in a line, and in full where <paramref name="verbosity"/> says so.</summary>
    public static Failure Of(Exception exception, Verbosity verbosity) => exception switch
    {
        _ when IsCancellation(exception) => new("aligner: cancelled; nothing half-written was left behind", Terminals.ExitCode.Cancelled),
        CommandFailedException => new(exception.Message, Terminals.ExitCode.CouldNotRun),
        OptionsValidationException invalid => new(string.Join('\n', invalid.Failures), Terminals.ExitCode.CouldNotRun),
        // Of what went wrong on several cores the first is told.
        AggregateException several => Of(several.InnerExceptions.First(inner => !IsCancellation(inner)), verbosity),
        IOException or UnauthorizedAccessException => new($"aligner: error ALN901: {exception.Message}", Terminals.ExitCode.CouldNotRun),
        _ => new(
            "aligner: error ALN999: this is a mistake in aligner, please report it with what you did: "
                + $"{(verbosity == Verbosity.Verbose ? exception : exception.GetBaseException().Message)}",
            Terminals.ExitCode.CouldNotRun),
    };

    /// <summary>Whether nothing but a cancellation happened.</summary>
    public static bool IsCancellation(Exception exception) => exception is OperationCanceledException
        || (exception is AggregateException several && several.InnerExceptions.All(inner => inner is OperationCanceledException));
}
