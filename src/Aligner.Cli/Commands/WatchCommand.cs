using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>watch DIR</c>: the main job again and again as articles arrive.</summary>
internal static class WatchCommand
{
    // Articles arrive in bursts, and a file is often written in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder articles arrive in." };
        var output = new Option<string?>("--out") { Description = "Folder for pages and alignments [default: out].", HelpName = "DIR" };
        var glossaries =
            new Option<string?>("--glossaries") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
        return new Command(
            "watch",
            "Does the main job, and does it again whenever articles in the folder come, go or change. Ends with Ctrl-C.")
        {
            folder,
            output,
            glossaries,
        }
            .WithExamples("aligner watch incoming/", "aligner watch incoming/ --languages it,nl --out out")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var path = parsed.GetValue(folder)!;
                    if (!Directory.Exists(path))
                        throw new CommandFailedException("ALN104", path, "no such folder; make it, articles can arrive later");
                    using var changed = new SemaphoreSlim(1);
                    var settings = services.GetRequiredService<AlignerSettings>();
                    using var watcher = Watch(path, [Path.GetFullPath(settings.Out), Path.GetFullPath(settings.Glossaries)], changed);
                    while (true)
                    {
                        changed.Wait(cancellation);
                        while (changed.Wait(Quiet, cancellation)) { }
                        RunCommand.Show(
                            services.GetRequiredService<RunFlow>().Run([path], cancellation),
                            services.GetRequiredService<Terminal>(),
                            settings);
                        services.GetRequiredService<Terminal>().Forget();
                    }
                },
                (output, nameof(AlignerSettings.Out)),
                (glossaries, nameof(AlignerSettings.Glossaries)));
    }

    private static FileSystemWatcher Watch(string path, IReadOnlyList<string> written, SemaphoreSlim changed)
    {
        var watcher = new FileSystemWatcher(path)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.DirectoryName,
        };
        // What the run itself writes is no news.
        void Signal(object sender, FileSystemEventArgs change)
        {
            if (!written.Any(folder => Path.GetFullPath(change.FullPath).StartsWith(folder, StringComparison.Ordinal))) changed.Release();
        }
        watcher.Created += Signal;
        watcher.Changed += Signal;
        watcher.Deleted += Signal;
        watcher.Renamed += Signal;
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
