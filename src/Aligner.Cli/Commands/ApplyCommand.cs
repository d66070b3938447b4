using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Commands;

/// <summary><c>apply PATCH.json</c>: corrections made on the pages.</summary>
internal sealed class ApplyCommand(
    ApplyCommand.Arguments arguments, RunFlow run, RunSummary summary, AlignerSettings settings, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var patch = new Argument<string>("PATCH") { Description = "The file that a page saved under 'Correct'; - reads standard input." };
        var format = CommonArguments.Format("how many corrections were applied, then what out/run.json holds");
        return new ExemplifiedCommand(
            "apply",
            "Takes corrections made on the pages: decisions go into the glossaries, corrected beads are kept by later runs, and the run is "
                + "done again. An item that no longer fits is refused with its reason, the others are applied.",
            "aligner apply corrections.json",
            "aligner apply corrections.json --out out --glossaries glossaries")
        {
            patch, CommonArguments.Out(), CommonArguments.Glossaries(), CommonArguments.By(), format,
        }
            .Runs<ApplyCommand, Arguments>(parsed => new Arguments(parsed.GetValue(patch)!, CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        if (InputFile.Named(arguments.Patch) is null)
            throw new CommandFailedException("ALN104", arguments.Patch, "no such file; save the corrections from a page first");
        var inputs = OutputFolder.InputsOf(settings.Out);
        if (inputs.Count == 0)
            throw new CommandFailedException(
                "ALN706", settings.Out, "there is no run to correct; do 'aligner run' first, or name its folder with --out");
        var (applied, result) = run.Apply(arguments.Patch, inputs, cancellation);
        if (arguments.Format == OutputFormat.Json) terminal.Out.WriteLine(CommandJson.Of(new JsonObject { ["applied"] = applied }));
        else if (terminal.Verbosity != Verbosity.Quiet)
            terminal.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{applied} {(applied == 1 ? "correction" : "corrections")} applied"));
        summary.Show(RunFigures.Of(result), arguments.Format);
        return Outcome.Done;
    }

    internal sealed record Arguments(string Patch, OutputFormat Format);
}
