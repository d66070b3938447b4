using System.Globalization;
using Aligner.Cli.Terminals;
using Aligner.Formats.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Hosting;

/// <summary>The Generic Host every command runs in: settings, logging, the terminal, languages.</summary>
internal static class AlignerHost
{
    private const string Name = "aligner";

    private const string UsualSettings = "aligner.yaml";

    /// <summary>A host to which a command adds what it is made of.</summary>
    /// <exception cref="CommandFailedException">The settings file can't be read.</exception>
    public static HostApplicationBuilder CreateBuilder(HostRequest request)
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = Name, DisableDefaults = true });
        AddCommon(builder, request);
        return builder;
    }

    /// <summary>The same host with what answers browsers.</summary>
    /// <exception cref="CommandFailedException">The settings file can't be read.</exception>
    public static WebApplicationBuilder CreateWebBuilder(HostRequest request)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = Name });
        AddCommon(builder, request);
        return builder;
    }

    private static void AddCommon(IHostApplicationBuilder builder, HostRequest request)
    {
        AddSettings(builder, request);
        AddLogging(builder.Logging, request);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddSingleton(services => new Terminal(
            Console.Out,
            Console.Error,
            request.LogFormat,
            request.Verbosity,
            request.Colours,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Aligner.Stages")));
        builder.Services.AddLanguages();
    }

    // Later sources go before earlier ones: the file, then variables, then options.
    private static void AddSettings(IHostApplicationBuilder builder, HostRequest request)
    {
        IConfigurationBuilder configuration = builder.Configuration;
        if (request.SettingsFile is not null || File.Exists(UsualSettings))
            configuration.Add(new YamlConfigurationSource(request.SettingsFile ?? UsualSettings));
        configuration.AddEnvironmentVariables(SettingNames.VariablePrefix).AddInMemoryCollection(request.Settings);

        // Bound, a text that is no number would be an exception without a place.
        foreach (var (key, largest) in SettingNames.Numbers)
            if (builder.Configuration[key] is { } text
                && !(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest))
                throw new CommandFailedException(
                    "ALN904",
                    new SettingOrigins((IConfigurationRoot)builder.Configuration).Of(key),
                    $"'{text}' is no number from 1 to {largest}");
        var limits = LimitsIn(builder.Configuration.GetSection(nameof(AlignerSettings.Limits)));
        builder.Services.AddOptions<AlignerSettings>()
            .Bind(builder.Configuration)
            .Configure(settings => settings.Limits = limits)
            .ValidateOnStart();
        builder.Services
            .AddSingleton(new SettingOrigins((IConfigurationRoot)builder.Configuration))
            .AddSingleton<IValidateOptions<AlignerSettings>, AlignerSettingsValidation>()
            .AddSingleton(services => services.GetRequiredService<IOptions<AlignerSettings>>().Value);
    }

    // A generated binder passes over what can only be set when it is made.
    private static ReadLimits LimitsIn(IConfigurationSection limits) => new()
    {
        MaxBytes = limits.GetValue(nameof(ReadLimits.MaxBytes), ReadLimits.Default.MaxBytes),
        MaxUnpackedBytes = limits.GetValue(nameof(ReadLimits.MaxUnpackedBytes), ReadLimits.Default.MaxUnpackedBytes),
        MaxDepth = limits.GetValue(nameof(ReadLimits.MaxDepth), ReadLimits.Default.MaxDepth),
        MaxArchiveDepth = limits.GetValue(nameof(ReadLimits.MaxArchiveDepth), ReadLimits.Default.MaxArchiveDepth),
        MaxLine = limits.GetValue(nameof(ReadLimits.MaxLine), ReadLimits.Default.MaxLine),
    };

    // People ask for what the stages came to; programs are told unless told not to.
    private static void AddLogging(ILoggingBuilder logging, HostRequest request)
    {
        var isVerbose = request.Verbosity == Verbosity.Verbose;
        if (!isVerbose && (request.LogFormat == LogFormat.Text || request.Verbosity == Verbosity.Quiet)) return;
        logging.Services.AddSingleton<ConsoleFormatter, CompactFormatter>().AddSingleton<ConsoleFormatter, JsonFormatter>();
        logging.AddConsole(options =>
        {
            options.FormatterName = request.LogFormat == LogFormat.Json ? JsonFormatter.FormatterName : CompactFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        })
            .SetMinimumLevel(isVerbose ? LogLevel.Debug : LogLevel.Information)
            // What the framework says of itself is not what people asked for.
            .AddFilter("Microsoft", LogLevel.Warning);
    }
}
