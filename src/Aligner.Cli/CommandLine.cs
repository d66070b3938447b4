using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics;
using Aligner.Cli.Commands;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Text;

namespace Aligner.Cli;

/// <summary>The <c>aligner</c> command line: parses, runs, and turns whatever happens into an exit code and a message for people.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Root().Parse(args);
        var log = new Log(Console.Error, GlobalOptions.LogFormatOf(result));
        var exitCode = await RunAsync(result, log);
        if (GlobalOptions.VerbosityOf(result) != Verbosity.Quiet) log.End(exitCode, Stopwatch.GetElapsedTime(start));
        return exitCode;
    }

    private static async Task<int> RunAsync(ParseResult result, Log log)
    {
        if (!Normalization.IsSupported)
        {
            log.Write(Diagnostic.Error(
                "ALN908",
                "aligner",
                "the ICU library is missing or switched off, and without it accents are not compared as they should be; install libicu, "
                    + "or unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"));
            return ExitCode.CouldNotRun;
        }
        if (UsageErrors.Of(result) is { Count: > 0 } errors)
        {
            foreach (var error in errors) log.Write(Diagnostic.Error("ALN902", "aligner", error));
            log.Note($"Try 'aligner {UsageErrors.Path(result)}--help'.");
            return ExitCode.CouldNotRun;
        }
        try
        {
            // The host listens to signals, so that a command is told of them before the program ends.
            return await result.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
#pragma warning disable CA1031 // The last resort of a program for people: whatever happened is named.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var failure = Failure.Of(exception, GlobalOptions.VerbosityOf(result));
            log.Write(failure);
            return failure.ExitCode;
        }
    }

    /// <summary>All commands under their root.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Finds versions of the same report in a folder of news articles in mixed languages, aligns their paragraphs and builds a "
                + "glossary of ministries, names and places. Works offline, with no neural model.");
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        foreach (var option in GlobalOptions.All) root.Options.Add(option);
        foreach (var command in AllCommands.Create(root)) root.Subcommands.Add(command);
        HelpWithExamples.AddTo(root);
        return root;
    }
}
