using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>Every command, in the order help shows them.</summary>
internal static class AllCommands
{
    public static IReadOnlyList<Command> Create() =>
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
    ];
}
