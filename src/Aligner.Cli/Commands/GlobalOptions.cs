using System.CommandLine;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<bool> Quiet { get; } =
        new("--quiet", "-q")
        {
            Description = "Results only: no progress, notes or summaries; warnings and errors are still named.",
            Recursive = true,
        };

    public static Option<bool> Verbose { get; } =
        new("--verbose", "-v") { Description = "Say what each stage did, how much and how long it took.", Recursive = true };

    private static readonly SettingOption languages = new("--languages", nameof(AlignerSettings.Languages))
    {
        Description = "Languages to work with, in the order that makes source and target: it,nl,de. Articles in others are left out.",
        HelpName = "it,nl,…",
        Recursive = true,
    };

    private static readonly Option<bool> noColor =
        new("--no-color") { Description = "No colours, also in a terminal; so does the variable NO_COLOR.", Recursive = true };

    private static readonly Option<string> logFormat = LogFormatOption();

    private static readonly Option<string?> metrics = new("--metrics")
    {
        Description = "File for what the command came to, in Prometheus' text format: exit code, stages, times, memory, faults.",
        HelpName = "FILE",
        Recursive = true,
    };

    private static readonly Option<string?> config = new("--config")
    {
        Description = "Settings file instead of aligner.yaml in the working folder.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static IReadOnlyList<Option> All { get; } =
        [languages, Quiet, Verbose, logFormat, metrics, noColor, config, new ShowVersionOption()];

    /// <summary>What a command line says to the host.</summary>
    public static HostRequest Request(ParseResult parsed) => new()
    {
        SettingsFile = parsed.GetValue(config),
        Settings = [.. parsed.CommandResult.Command.Options.Concat(All)
            .OfType<SettingOption>()
            .Where(option => parsed.GetValue(option) is not null)
            .Select(option => KeyValuePair.Create(option.Setting, parsed.GetValue(option)))],
        Verbosity = VerbosityOf(parsed),
        LogFormat = LogFormatOf(parsed),
        Metrics = parsed.GetValue(metrics) is { } path ? new Metrics(UsageErrors.Path(parsed).TrimEnd(), path) : null,
        Colours = parsed.GetValue(noColor) ? Colours.None : Colours.InTerminals,
    };

    /// <summary>How what is no result is written; as lines where the command line does not say it well.</summary>
    public static LogFormat LogFormatOf(ParseResult parsed) =>
        parsed.GetResult(logFormat)?.Tokens is [.., var last] && Enum.TryParse<LogFormat>(last.Value, ignoreCase: true, out var format)
            ? format
            : LogFormat.Text;

    private static Option<string> LogFormatOption()
    {
        var option = CommonArguments.Choice(
            "--log-format", "What stands on standard error: text for people; json: an object a line, stages too.", "text", "text", "json");
        option.Recursive = true;
        return option;
    }

    /// <summary>How much is said.</summary>
    public static Verbosity VerbosityOf(ParseResult parsed) => parsed.GetValue(Quiet) ? Verbosity.Quiet
        : parsed.GetValue(Verbose) ? Verbosity.Verbose
        : Verbosity.Normal;
}
