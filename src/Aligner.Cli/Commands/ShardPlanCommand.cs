using System.CommandLine;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;

namespace Aligner.Cli.Commands;

/// <summary><c>shard plan</c>: writes the plan of a main job in parts, and the files by which a scheduler runs it.</summary>
internal sealed class ShardPlanCommand(ShardPlanCommand.Arguments arguments, AlignerSettings settings, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var work = ShardCommand.Work();
        var shards = new Option<int>("--shards")
        {
            Description = "Parts of each stage.",
            HelpName = "N",
            DefaultValueFactory = _ => 8,
        };
        var engine = CommonArguments.Choice(
            "--engine", "Whose files are written: slurm, kubernetes or parallel (GNU).", "parallel", [.. JobFiles.Engines]);
        var image = new Option<string>("--image")
        {
            Description = "For kubernetes: an image with a shell and aligner on its path.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "aligner",
        };
        var claim = new Option<string>("--claim")
        {
            Description = "For kubernetes: the claim of the volume that holds the folders; mounted at this folder.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "aligner",
        };
        return new ExemplifiedCommand(
            "plan",
            "Writes the plan of a main job in parts into the folder the tasks share, and files by which a scheduler runs them: "
                + "run.sh starts it. All of them work from this folder.",
            "aligner shard plan news/ --work work --shards 100 --engine slurm")
        {
            inputs, work, shards, engine, image, claim, CommonArguments.Out(), CommonArguments.Glossaries(),
            CommonArguments.InputFormat(),
        }
            .Runs<ShardPlanCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(inputs)!,
                parsed.GetValue(work)!,
                parsed.GetValue(shards),
                parsed.GetValue(engine)!,
                parsed.GetValue(image)!,
                parsed.GetValue(claim)!));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        if (arguments.Shards < 1) throw new CommandFailedException("ALN930", "--shards", "a stage has one part or more");
        ProveInputs();
        new ShardPlan([.. arguments.Inputs], arguments.Shards).Write(arguments.Work);
        var jobs = new JobFiles(arguments.Work, arguments.Shards, Environment.CurrentDirectory, settings);
        foreach (var (name, text) in jobs.Of(arguments.Engine, arguments.Image, arguments.Claim))
        {
            var path = Path.Combine(arguments.Work, name);
            AtomicFile.WriteText(path, text);
            if (!OperatingSystem.IsWindows() && name.EndsWith(".sh", StringComparison.Ordinal))
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
            terminal.Out.WriteLine(path);
        }
        return Outcome.Done;
    }

    // Whatever else is wrong with an input the task tells that reads it.
    private void ProveInputs()
    {
        var files = InputFiles.Expand(arguments.Inputs, settings.InputExtension, problem =>
        {
            if (problem.Code == "ALN104") terminal.Report(problem);
        });
        if (files.FirstOrDefault(file => file.IsStream) is { } stream)
            throw new CommandFailedException(
                "ALN930", stream.Path, "the tasks of a job can't all read what can be read but once; name regular files or folders");
        if (files.Count == 0) throw new CommandFailedException([ArticleFlow.NoArticle(arguments.Inputs)]);
    }

    internal sealed record Arguments(string[] Inputs, string Work, int Shards, string Engine, string Image, string Claim);
}
