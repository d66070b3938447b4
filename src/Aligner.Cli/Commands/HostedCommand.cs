using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Commands;

/// <summary>Runs a command's action inside a Generic Host, built only when the command is invoked, so that help stays instant.</summary>
internal static class HostedCommand
{
    // What the container makes an action with.
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    // How long cancelled work may take to end by itself before the program ends without it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Makes <typeparamref name="TAction"/> what the command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Takes the arguments, which the action is given, from what was parsed.</param>
    /// <param name="addServices">Adds what only this command needs.</param>
    public static Command Runs<[DynamicallyAccessedMembers(Constructors)] TAction, TArguments>(
        this Command command, Func<ParseResult, TArguments> arguments, Action<IServiceCollection>? addServices = null)
        where TAction : class, IAction
        where TArguments : class
    {
        command.SetAction((parsed, _) =>
        {
            var request = GlobalOptions.Request(parsed);
            var builder = AlignerHost.CreateBuilder(request);
            Add<TAction, TArguments>(builder.Services, arguments(parsed));
            addServices?.Invoke(builder.Services);
            return RunAsync(builder.Build(), request);
        });
        return command;
    }

    /// <summary>Makes <typeparamref name="TAction"/> what the command does, in a host that answers browsers.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Takes the arguments, which the action is given, from what was parsed.</param>
    /// <param name="build">Adds what answers, and builds the host.</param>
    public static Command Serves<[DynamicallyAccessedMembers(Constructors)] TAction, TArguments>(
        this Command command, Func<ParseResult, TArguments> arguments, Func<WebApplicationBuilder, TArguments, IHost> build)
        where TAction : class, IAction
        where TArguments : class
    {
        command.SetAction((parsed, _) =>
        {
            var request = GlobalOptions.Request(parsed);
            var builder = AlignerHost.CreateWebBuilder(request);
            var taken = arguments(parsed);
            Add<TAction, TArguments>(builder.Services, taken);
            return RunAsync(build(builder, taken), request);
        });
        return command;
    }

    private static void Add<[DynamicallyAccessedMembers(Constructors)] TAction, TArguments>(
        IServiceCollection services, TArguments arguments)
        where TAction : class, IAction
        where TArguments : class =>
        services.AddPipeline()
            .AddSingleton(arguments)
            .AddSingleton<RunSummary>()
            .AddSingleton<MergeSummary>()
            .AddSingleton<IAction, TAction>();

    private static async Task<int> RunAsync(IHost built, HostRequest request)
    {
        using var host = built;
        var terminal = host.Services.GetRequiredService<Terminal>();
        Outcome outcome;
        bool anyFailed;
        try
        {
            (outcome, anyFailed) = await RunAsync(host);
        }
        catch (Exception exception) when (request.Metrics is not null)
        {
            var failure = Failure.Of(exception, request.Verbosity);
            request.Metrics.Write(terminal, failure.ExitCode, failure.Diagnostics);
            throw;
        }
        var exitCode = ExitCode.Of(outcome, anyFailed);
        return request.Metrics is null || request.Metrics.Write(terminal, exitCode, []) ? exitCode : ExitCode.Of(outcome, anyFailed: true);
    }

    private static async Task<(Outcome Outcome, bool AnyFailed)> RunAsync(IHost host)
    {
        // Before anything is made of the settings; the host would prove them only after its lifetime has begun.
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        await host.StartAsync();
        var terminal = host.Services.GetRequiredService<Terminal>();
        foreach (var warning in UnknownVariables.Here()) terminal.Report(warning);
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var outcome = await WithGrace(
            Task.Run(() => host.Services.GetRequiredService<IAction>().Run(stopping), CancellationToken.None),
            stopping);
        await host.StopAsync(CancellationToken.None);
        // Packs are read when first asked for, so what did not fit in them is known at the end.
        foreach (var fault in host.Services.GetRequiredService<LanguagePacks>().Diagnostics) terminal.Report(fault);
        return (outcome, terminal.AnyFailed || host.Services.GetRequiredService<LanguagePacks>().Diagnostics.Count > 0);
    }

    private static async Task<Outcome> WithGrace(Task<Outcome> work, CancellationToken stopping)
    {
        var stopped = new TaskCompletionSource();
        await using (stopping.Register(stopped.SetResult))
            if (await Task.WhenAny(work, stopped.Task) != work)
                await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None));
        return work.IsCompleted ? await work : throw new OperationCanceledException(stopping);
    }
}
