using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary build INPUT…</c>: extract and merge.</summary>
internal sealed class GlossaryBuildCommand(
    GlossaryBuildCommand.Arguments arguments, RunFlow run, MergeSummary summary) : IAction
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var format = CommonArguments.TableFormat("file, concepts, whether it changed", "one object a file and line");
        return new ExemplifiedCommand(
            "build",
            "Extracts the terms that versions of the same report have in common and merges them into the glossaries. What people decided "
                + "stays.",
            "aligner glossary build seeds",
            "aligner glossary build news/ --languages it,nl --glossaries glossaries")
        {
            inputs, CommonArguments.InputFormat(), CommonArguments.Glossaries(), format,
        }
            .Runs<GlossaryBuildCommand, Arguments>(
                parsed => new Arguments(parsed.GetValue(inputs)!, CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        summary.Show(run.Build(arguments.Inputs, cancellation).Merge, arguments.Format);
        return Outcome.Done;
    }

    internal sealed record Arguments(string[] Inputs, OutputFormat Format);
}
