using System.CommandLine;

namespace Aligner.Cli;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Languages { get; } = new("--languages")
    {
        Description = "Languages to work with, in the order that makes source and target: it,nl,de. Articles in others are left out.",
        HelpName = "it,nl,…",
        Recursive = true,
    };

    public static Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "No progress and no notes; warnings and errors only.", Recursive = true };

    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say what each stage does.", Recursive = true };

    public static Option<bool> NoColor { get; } =
        new("--no-color") { Description = "No colours, also in a terminal; so does the variable NO_COLOR.", Recursive = true };

    public static Option<string?> Config { get; } = new("--config")
    {
        Description = "Settings file instead of aligner.yaml in the working folder.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static IReadOnlyList<Option> All { get; } = [Languages, Quiet, Verbose, NoColor, Config];
}
