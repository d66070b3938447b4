using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>Every command, in the order help shows them.</summary>
internal static class AllCommands
{
    /// <param name="root">The program, whose help and completions two of the commands show.</param>
    public static IReadOnlyList<Command> Create(RootCommand root) =>
    [
        RunCommand.Create(),
        DetectCommand.Create(),
        PairCommand.Create(),
        AlignCommand.Create(),
        GlossaryCommand.Create(),
        ExportCommand.Create(),
        CheckCommand.Create(),
        DiffCommand.Create(),
        ApplyCommand.Create(),
        TrainCommand.Create(),
        WatchCommand.Create(),
        ShardCommand.Create(),
        ServeCommand.Create(),
        CompletionCommand.Create(),
        HelpCommand.Create(root),
    ];
}
