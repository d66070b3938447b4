using System.CommandLine;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>watch DIR</c>: the main job again and again as articles arrive.</summary>
internal sealed class WatchCommand(FolderWatch watch) : IAction
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder articles arrive in." };
        var format = CommonArguments.Format("what out/run.json holds, after every run");
        return new ExemplifiedCommand(
            "watch",
            "Does the main job, and does it again whenever articles in the folder come, go or change, or somebody edits "
                + "the glossaries. What "
                + "can't be read is named, and the next change is waited for. Ends with Ctrl-C.",
            "aligner watch incoming/",
            "aligner watch incoming/ --languages it,nl --out out")
        {
            folder, CommonArguments.Out(), CommonArguments.Glossaries(), CommonArguments.PageAssets(), format,
        }
            .Runs<WatchCommand, Arguments>(
                parsed => new Arguments(parsed.GetValue(folder)!, CommonArguments.FormatOf(parsed, format)),
                services => services.AddSingleton<FolderWatch>().AddHostedService(provider => provider.GetRequiredService<FolderWatch>()));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        watch.ExecuteTask!.GetAwaiter().GetResult();
        return Outcome.Done;
    }

    internal sealed record Arguments(string Folder, OutputFormat Format);
}
