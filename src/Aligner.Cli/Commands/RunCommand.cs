using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>run [INPUT…]</c>: the main job.</summary>
internal sealed class RunCommand(RunCommand.Arguments arguments, RunFlow run, RunSummary summary) : IAction
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders or patterns of articles; the folder seeds where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["seeds"],
        };
        var format = CommonArguments.Format("what out/run.json holds");
        var comparable = new Option<bool>("--comparable")
        {
            Description = "Put comparable reports into the translation memories out/alignments/it-nl.tmx too, not translations alone.",
        };
        var noStore = new Option<bool>("--no-store")
        {
            Description = "Compute everything anew, and keep nothing in out/.aligner for the next run.",
        };
        return new ExemplifiedCommand(
            "run",
            "The main job: identifies languages, finds versions of a report, aligns them, merges their terms into the "
                + "glossaries and writes "
                + "pages to look at. A second run changes nothing.",
            "aligner run",
            "aligner run news/ --languages it,nl --out out --glossaries glossaries")
        {
            inputs, CommonArguments.InputFormat(), CommonArguments.Out(), CommonArguments.Glossaries(),
            CommonArguments.UiLanguage(), CommonArguments.PageAssets(), comparable, noStore, format,
        }
            .Runs<RunCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(inputs)!,
                parsed.GetValue(comparable),
                !parsed.GetValue(noStore),
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        summary.Show(run.Run(arguments.Inputs, arguments.Comparable, cancellation, arguments.Keeps), arguments.Format);
        return Outcome.Done;
    }

    internal sealed record Arguments(string[] Inputs, bool Comparable, bool Keeps, OutputFormat Format);
}
