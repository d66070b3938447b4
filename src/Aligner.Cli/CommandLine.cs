using System.CommandLine;
using Aligner.Cli.Commands;
using Aligner.Text;
using Microsoft.Extensions.Options;

namespace Aligner.Cli;

/// <summary>The <c>aligner</c> command line: parses, runs, and turns whatever happens into an exit code and a message for people.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (!Normalization.IsSupported)
        {
            await Console.Error.WriteLineAsync("aligner: error ALN908: the ICU library is missing or switched off, and without it accents "
                + "are not compared as they should be; install libicu, or unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
            return ExitCode.CouldNotRun;
        }
        var root = Root();
        var result = root.Parse(args);
        if (UsageErrors.Of(result) is { Count: > 0 } errors)
        {
            foreach (var error in errors) await Console.Error.WriteLineAsync($"aligner: error ALN902: {error}");
            await Console.Error.WriteLineAsync($"Try 'aligner {UsageErrors.Path(result)}--help'.");
            return ExitCode.CouldNotRun;
        }
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
            when (exception is OperationCanceledException
                || (exception is AggregateException several && several.InnerExceptions.All(inner => inner is OperationCanceledException)))
        {
            await Console.Error.WriteLineAsync("aligner: cancelled; nothing half-written was left behind");
            return ExitCode.Cancelled;
        }
        catch (CommandFailedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.CouldNotRun;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', exception.Failures));
            return ExitCode.CouldNotRun;
        }
#pragma warning disable CA1031 // The last resort of a program for people: a mistake of ours is named in a line, and in full on request.
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException))
        {
            await Console.Error.WriteLineAsync("aligner: error ALN999: this is a mistake in aligner, please report it with what you did: "
                + $"{(args.Contains("-v") || args.Contains("--verbose") ? exception : exception.GetBaseException().Message)}");
            return ExitCode.CouldNotRun;
        }
#pragma warning restore CA1031
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"aligner: error ALN901: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>All commands under their root.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Finds versions of the same report in a folder of news articles in mixed languages, aligns their paragraphs and builds a "
                + "glossary of ministries, names and places. Works offline, with no neural model.");
        foreach (var option in GlobalOptions.All) root.Options.Add(option);
        foreach (var command in AllCommands.Create()) root.Subcommands.Add(command);
        Examples.AddToHelp(root);
        return root;
    }
}
