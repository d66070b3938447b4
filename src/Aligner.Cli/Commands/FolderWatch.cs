using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aligner.Cli.Commands;

/// <summary>Does the main job in the background, again whenever articles or glossaries change, until the host stops. What ends one run
/// (a glossary saved half-edited, a full disk) is named, and the next change is waited for.</summary>
internal sealed class FolderWatch(
    WatchCommand.Arguments arguments,
    RunFlow run,
    RunSummary summary,
    AlignerSettings settings,
    Terminal terminal,
    ILogger<FolderWatch> logger) : BackgroundService
{
    // Articles arrive in bursts, and a file is often written in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Directory.Exists(arguments.Folder))
            throw new CommandFailedException("ALN104", arguments.Folder, "no such folder; make it, articles can arrive later");
        Directory.CreateDirectory(settings.Glossaries);
        // The host starts its services one after the other; the first run must not keep it.
        await Task.Yield();
        using var changes = new FolderChanges(arguments.Folder, settings.Glossaries);
        while (true)
        {
            var articles = FolderState.Of(arguments.Folder, settings.Out, settings.Glossaries);
            var before = FolderState.Of(settings.Glossaries);
            var result = TryRun(stoppingToken);
            // What the run itself wrote is no news; what somebody saves from now on is. One that failed is answered at once, often by
            // what mends the file that it named.
            var glossaries = result is null ? before : FolderState.Of(settings.Glossaries);
            if (result is not null) summary.Show(result, arguments.Format);
            terminal.Forget();
            logger.LogInformation("{Folder}: waiting for changes", arguments.Folder);
            do
                await changes.NextAsync(Quiet, stoppingToken);
            while (articles == FolderState.Of(arguments.Folder, settings.Out, settings.Glossaries)
                && glossaries == FolderState.Of(settings.Glossaries));
        }
    }

    private RunFigures? TryRun(CancellationToken stopping)
    {
        try
        {
            return run.Run([arguments.Folder], remembersComparable: false, stopping);
        }
#pragma warning disable CA1031 // Whatever ends one run, articles go on arriving.
        catch (Exception exception) when (!Failure.IsCancellation(exception))
#pragma warning restore CA1031
        {
            terminal.Report(Failure.Of(exception, terminal.Verbosity));
            terminal.Note("waiting for the next change");
            return null;
        }
    }
}
