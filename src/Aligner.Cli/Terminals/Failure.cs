using Aligner.Diagnostics;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Terminals;

/// <summary>An exception that ended the work, for people.</summary>
/// <param name="Message">Lines for standard error.</param>
/// <param name="ExitCode">What the shell is told.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    /// <summary>What <see cref="Message"/> says, where it is of faults with places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>Likewise as pages say it.</summary>
    public Reason Reason => Diagnostics.Count == 0 ? Message : Reason.Join("\n", Diagnostics.Select(diagnostic => diagnostic.Whole));

    /// <summary>Names what happened; a mistake of ours in a line, and in full where <paramref name="verbosity"/> says so.</summary>
    public static Failure Of(Exception exception, Verbosity verbosity) => exception switch
    {
        _ when IsCancellation(exception) => new("aligner: cancelled; nothing half-written was left behind", Terminals.ExitCode.Cancelled),
        CommandFailedException failed => Of([.. failed.Diagnostics]),
        OptionsValidationException invalid => new(string.Join('\n', invalid.Failures), Terminals.ExitCode.CouldNotRun),
        // Of what went wrong on several cores the first is told.
        AggregateException several => Of(several.InnerExceptions.First(inner => !IsCancellation(inner)), verbosity),
        IOException or UnauthorizedAccessException => Of(Diagnostic.Error("ALN901", "aligner", exception.Message)),
        _ => Of(Diagnostic.Error(
            "ALN999",
            "aligner",
            "this is a mistake in aligner, please report it with what you did: "
                + $"{(verbosity == Verbosity.Verbose ? exception : exception.GetBaseException().Message)}")),
    };

    /// <summary>The faults for which nothing could be done.</summary>
    public static Failure Of(params IReadOnlyList<Diagnostic> diagnostics) =>
        new(string.Join('\n', diagnostics), Terminals.ExitCode.CouldNotRun) { Diagnostics = diagnostics };

    /// <summary>Whether nothing but a cancellation happened.</summary>
    public static bool IsCancellation(Exception exception) => exception is OperationCanceledException
        || (exception is AggregateException several && several.InnerExceptions.All(inner => inner is OperationCanceledException));
}
