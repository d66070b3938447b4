using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Report;
using Aligner.Workbench;
using Aligner.Workbench.Desks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aligner.Cli.Commands;

/// <summary><c>serve [INPUT]</c>: the workbench.</summary>
internal sealed class ServeCommand(
    ServeCommand.Arguments arguments,
    LiveRun live,
    IServer server,
    WorkbenchOptions options,
    AlignerSettings settings,
    Terminal terminal) : IAction
{
    private const int LargestPort = 65535;

    // A change must show within a second.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    // Articles arrive in bursts, and a file is often written in several steps; who decides on term after term needs no page on disk.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var input = new Argument<string>("INPUT")
        {
            Description = "The folder of the articles; seeds where none is named.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "seeds",
        };
        var port = new Option<int>("--port") { Description = "Port on this machine; any free one where it is left out.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1 || !int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > LargestPort)
                result.AddError($"--port takes a number from 0 to {LargestPort}");
        });
        var readOnly = new Option<bool>("--read-only") { Description = "Show everything, change and write nothing." };
        var noOpen = new Option<bool>("--no-open")
        {
            Description = "Don't open the browser; it is opened only where standard output is a terminal.",
        };
        return new ExemplifiedCommand(
            "serve",
            "The workbench: does the main job, then shows its pages in your browser and stores what you decide and correct there at "
                + "once, as 'apply' does. Articles that come and glossaries that somebody edits are worked in and shown. Only this "
                + "machine can reach it, only with the address it prints. Ends with Ctrl-C.",
            "aligner serve",
            "aligner serve news/ --port 8080 --glossaries glossaries")
        {
            input, CommonArguments.Out(), CommonArguments.Glossaries(), CommonArguments.UiLanguage(), port,
            readOnly, noOpen,
        }
            .Serves<ServeCommand, Arguments>(
                parsed => new Arguments(
                    parsed.GetValue(input)!, parsed.GetValue(port), parsed.GetValue(readOnly), !parsed.GetValue(noOpen)),
                Build);
    }

    public Outcome Run(CancellationToken cancellation)
    {
        if (!Directory.Exists(arguments.Input))
            throw new CommandFailedException("ALN104", arguments.Input, "no such folder; make it, articles can arrive later");
        if (!options.IsReadOnly) Directory.CreateDirectory(settings.Glossaries);
        using var changes = new FolderChanges(new[] { arguments.Input, settings.Glossaries }.Where(Directory.Exists));
        var articles = Articles();
        live.Run(arguments.Input, cancellation);
        var address = WorkbenchServer.AddressOf(server, options);
        terminal.Out.WriteLine(address);
        terminal.Out.Flush();
        if (arguments.Opens && !Console.IsOutputRedirected) Open(address);
        try
        {
            Follow(changes, articles, cancellation);
        }
        finally
        {
            live.CatchUp(CancellationToken.None);
        }
        return Outcome.Done;
    }

    // Until the program is told to end.
    private void Follow(FolderChanges changes, FolderState articles, CancellationToken cancellation)
    {
        while (true)
        {
            var isNews = Next(changes, live.IsBehind ? Rest : Timeout.InfiniteTimeSpan, cancellation);
            if (!isNews)
            {
                live.CatchUp(cancellation);
                continue;
            }
            live.Refresh();
            if (articles == Articles()) continue;
            while (Next(changes, Rest, cancellation)) live.Refresh();
            articles = Articles();
            live.Run(arguments.Input, cancellation);
            terminal.Forget();
        }
    }

    private static bool Next(FolderChanges changes, TimeSpan patience, CancellationToken cancellation) =>
        changes.NextAsync(Quiet, patience, cancellation).GetAwaiter().GetResult();

    private FolderState Articles() => FolderState.Of(arguments.Input, settings.Out, settings.Glossaries);

    private void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            terminal.Note("no browser could be opened; open the address yourself");
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, Arguments arguments)
    {
        var language = builder.Configuration[nameof(AlignerSettings.UiLanguage)];
        WorkbenchServer.AddTo(
            builder, new WorkbenchOptions(arguments.Port, arguments.IsReadOnly, string.IsNullOrEmpty(language) ? null : language));
        builder.Services
            .AddSingleton<LiveRun>()
            .AddSingleton(_ => new Desk(new ReportModel { Version = ProductVersion.Text }, TimeProvider.System.GetUtcNow()))
            .AddSingleton(services => WorkOf(services.GetRequiredService<LiveRun>(), arguments.Input));
        var app = builder.Build();
        WorkbenchServer.Map(app);
        return app;
    }

    private static DeskWork WorkOf(LiveRun live, string input) =>
        new(live.Correct, live.Undo, live.Redo, (name, bytes) => ArrivingArticle.Add(input, name, bytes));

    internal sealed record Arguments(string Input, int Port, bool IsReadOnly, bool Opens);
}
