using System.Collections.Immutable;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Hosting;

/// <summary>What a command line says to the host.</summary>
internal sealed record HostRequest
{
    /// <summary>A settings file that must exist; null for <c>aligner.yaml</c> where there is one.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Settings given as options, by their keys.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> Settings { get; init; } = [];

    /// <summary>How much is said besides results.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>How what is said besides results is written.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Where the command says what it came to for Prometheus; null for nowhere.</summary>
    public Metrics? Metrics { get; init; }

    /// <summary>Whether text is coloured.</summary>
    public Colours Colours { get; init; }
}
