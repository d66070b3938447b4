using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>shard read|pair|align|reduce</c>: one task of a stage. A part that is there is not made again.</summary>
internal sealed class ShardStageCommand(ShardStageCommand.Arguments arguments, ShardFlow flow, RunSummary summary, Terminal terminal)
    : IAction
{
    public static Command Create(ShardStage stage, string description)
    {
        var name = KindName.Of(stage);
        var work = ShardCommand.Work();
        var shard = new Option<string?>("--shard")
        {
            Description = "Which part, from 0; else SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, else JOB_COMPLETION_INDEX.",
            HelpName = "i/N",
        };
        var comparable = new Option<bool>("--comparable")
        {
            Description = "Put comparable reports into the translation memories too, as 'run --comparable' does.",
        };
        var format = CommonArguments.Format("what out/run.json holds");
        var command = new ExemplifiedCommand(
            name, description, $"aligner shard {name} --work work{(stage == ShardStage.Reduce ? "" : " --shard 0/8")}")
        {
            work,
        };
        if (stage == ShardStage.Reduce)
        {
            foreach (var option in new Option[]
            {
                CommonArguments.Out(), CommonArguments.Glossaries(), CommonArguments.PageAssets(), comparable, format,
            })
                command.Options.Add(option);
        }
        else command.Options.Add(shard);
        command.Options.Add(CommonArguments.InputFormat());
        return command.Runs<ShardStageCommand, Arguments>(parsed => stage == ShardStage.Reduce
            ? new Arguments(stage, parsed.GetValue(work)!, null, parsed.GetValue(comparable), CommonArguments.FormatOf(parsed, format))
            : new Arguments(stage, parsed.GetValue(work)!, parsed.GetValue(shard), false, default));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var plan = ShardPlan.Read(arguments.Work);
        if (arguments.Stage == ShardStage.Reduce)
        {
            summary.Show(flow.Reduce(arguments.Work, plan, arguments.Comparable, cancellation), arguments.Format);
            return Outcome.Done;
        }
        var shard = ShardNumber.Of(arguments.Shard, Environment.GetEnvironmentVariable, plan.Shards);
        terminal.Shard = shard.ToString();
        var isNew = arguments.Stage switch
        {
            ShardStage.Read => flow.Read(arguments.Work, plan, shard, cancellation),
            ShardStage.Pair => flow.Pair(arguments.Work, plan, shard, cancellation),
            _ => flow.Align(arguments.Work, plan, shard, cancellation),
        };
        terminal.Note($"{KindName.Of(arguments.Stage)} {shard}: {(isNew ? "done" : "done already")}");
        return Outcome.Done;
    }

    internal sealed record Arguments(ShardStage Stage, string Work, string? Shard, bool Comparable, OutputFormat Format);
}
