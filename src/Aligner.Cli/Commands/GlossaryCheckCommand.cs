using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Yaml;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary check [DIR]</c>: validate.</summary>
internal sealed class GlossaryCheckCommand(GlossaryCheckCommand.Arguments arguments, AlignerSettings settings, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var folder = CommonArguments.GlossaryFolder();
        var format = CommonArguments.Format("one object a finding and line");
        return new ExemplifiedCommand(
            "check",
            "Validates the glossaries: what does not fit, and decisions that contradict each other, are named with line and column. Exit "
                + "code 0 when all is well, 1 when something does not fit, 2 when there is no such folder.",
            "aligner glossary check",
            "aligner glossary check my-glossaries") { folder, format, CommonArguments.Glossaries() }
            .Runs<GlossaryCheckCommand, Arguments>(
                parsed => new Arguments(parsed.GetValue(folder), CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var path = arguments.Folder ?? settings.Glossaries;
        if (!Directory.Exists(path)) throw new CommandFailedException("ALN104", path, "no such folder; name the folder of the glossaries");
        var read = GlossaryFolder.Read(path);
        var findings = read.Diagnostics.AddRange(read.Contradictions());
        if (arguments.Format == OutputFormat.Json)
            foreach (var finding in findings) terminal.Out.WriteLine(CommandJson.Of(finding));
        else
        {
            foreach (var finding in findings) terminal.Show(finding);
            foreach (var glossary in read.Documents.Where(document => document.IsValid).Select(document => document.Glossary))
                terminal.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{GlossaryFile.Name(glossary.Kind)}\t{glossary.Concepts.Length} concepts"));
        }
        return findings.IsEmpty ? Outcome.NothingFound : Outcome.SomethingFound;
    }

    internal sealed record Arguments(string? Folder, OutputFormat Format);
}
