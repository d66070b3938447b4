using System.CommandLine;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Hosting;

/// <summary>Runs a command's work inside a Generic Host, built only when the command is invoked, so that help stays instant.</summary>
internal static class HostedCommand
{
    /// <summary>The configuration section of <see cref="AlignerSettings"/>.</summary>
    public const string Section = "Aligner";

    /// <summary>Makes <paramref name="work"/> the action of the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Takes the services, what was parsed and the cancellation of Ctrl-C; returns the exit code.</param>
    /// <param name="overrides">Settings that options of this command set.</param>
    public static Command Does(
        this Command command,
        Func<IServiceProvider, ParseResult, CancellationToken, int> work,
        params (Option<string?> Option, string Setting)[] overrides)
    {
        command.SetAction(async (result, cancellation) =>
        {
            using var host = Build(result, overrides);
            // Options are proved before any work, without starting the host's background services.
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            var code = await Task.Run(() => work(host.Services, result, cancellation), CancellationToken.None);
            return Math.Max(code, PackFaults(host.Services));
        });
        return command;
    }

    // Packs are read when first asked for, so what did not fit in them is known at the end.
    private static int PackFaults(IServiceProvider services)
    {
        var terminal = services.GetRequiredService<Terminal>();
        var faults = services.GetRequiredService<LanguagePacks>().Diagnostics;
        foreach (var fault in faults) terminal.Report(fault);
        return faults.Count > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static IHost Build(ParseResult result, (Option<string?> Option, string Setting)[] overrides)
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = "aligner", DisableDefaults = true });
        var config = result.GetValue(GlobalOptions.Config);
        builder.Configuration.AddYamlSettings(config ?? "aligner.yaml", optional: config is null);
        builder.Configuration.AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string?)entry.Value))
            .Where(entry => entry.Item1.StartsWith("ALIGNER_", StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create($"{Section}:{entry.Item1["ALIGNER_".Length..]}", entry.Item2)));
        builder.Configuration.AddInMemoryCollection(overrides.Append((GlobalOptions.Languages, nameof(AlignerSettings.Languages)))
            .Where(entry => result.GetValue(entry.Item1) is not null)
            .Select(entry => KeyValuePair.Create($"{Section}:{entry.Item2}", result.GetValue(entry.Item1))));

        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.ColorBehavior = LoggerColorBehavior.Disabled;
            })
            .SetMinimumLevel(result.GetValue(GlobalOptions.Verbose) ? LogLevel.Debug : LogLevel.Warning);

        builder.Services.AddOptions<AlignerSettings>().BindConfiguration(Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<AlignerSettings>, AlignerSettingsValidation>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<AlignerSettings>>().Value);
        builder.Services.AddSingleton(services => new Terminal(
            Console.Out,
            Console.Error,
            result.GetValue(GlobalOptions.Quiet),
            result.GetValue(GlobalOptions.NoColor),
            services.GetRequiredService<ILogger<Terminal>>()));
        builder.Services.AddAligner();
        return builder.Build();
    }
}
