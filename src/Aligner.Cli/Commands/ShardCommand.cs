using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>shard</c>: the main job in parts.</summary>
internal static class ShardCommand
{
    public static Command Create() => new("shard", "Does the main job in parts that a scheduler runs on a shared folder.")
    {
        ShardPlanCommand.Create(),
        ShardStageCommand.Create(
            ShardStage.Read, "Reads and identifies the articles of a part of the files. The first stage."),
        ShardStageCommand.Create(
            ShardStage.Pair, "Finds candidates for a part of the articles. Needs all parts of 'shard read'."),
        ShardStageCommand.Create(
            ShardStage.Align, "Aligns a part of the candidates and extracts their terms. Needs all parts of 'shard pair'."),
        ShardStageCommand.Create(
            ShardStage.Reduce,
            "Puts the parts together and writes what 'run' writes, byte for byte. One task; needs all parts of 'shard align'."),
    };

    /// <summary>The folder that the tasks share.</summary>
    public static Option<string> Work() => new("--work") { Description = "Folder the tasks share.", HelpName = "DIR", Required = true };
}
