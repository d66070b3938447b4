using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary</c>: the commands that keep glossaries.</summary>
internal static class GlossaryCommand
{
    public static Command Create() => new("glossary", "Builds, merges, compares and validates glossaries; suggests terms of an article.")
    {
        GlossaryBuildCommand.Create(),
        GlossaryMergeCommand.Create(),
        GlossaryMergeDriverCommand.Create(),
        GlossaryDiffCommand.Create(),
        GlossaryCheckCommand.Create(),
        GlossarySuggestCommand.Create(),
        GlossaryLogCommand.Create(),
    };
}
