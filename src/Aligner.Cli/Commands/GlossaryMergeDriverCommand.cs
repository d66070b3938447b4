using System.CommandLine;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary merge-driver %O %A %B</c>: merges glossaries for git.</summary>
internal sealed class GlossaryMergeDriverCommand(GlossaryMergeDriverCommand.Arguments arguments, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var old = new Argument<string>("BASE") { Description = "The file as it was for both: %O." };
        var ours = new Argument<string>("OURS") { Description = "Our version, which the result takes the place of: %A." };
        var theirs = new Argument<string>("THEIRS") { Description = "Their version: %B." };
        var path = new Argument<string?>("PATH")
        {
            Description = "The file's name, for messages and for its kind: %P.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new ExemplifiedCommand(
            "merge-driver",
            "Merges three versions of a glossary's file for git, field by field. Exit code 0, or 1 where both sides changed one thing "
                + "differently: it is named, and our word stands.",
            "git config merge.aligner.driver 'aligner glossary merge-driver %O %A %B %P'",
            "echo 'glossaries/*.yaml merge=aligner' >> .gitattributes") { old, ours, theirs, path }
            .Runs<GlossaryMergeDriverCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(old)!, parsed.GetValue(ours)!, parsed.GetValue(theirs)!, parsed.GetValue(path)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var name = arguments.Path ?? arguments.Ours;
        var ours = Read(arguments.Ours, name, null);
        var theirs = Read(arguments.Theirs, $"{name} (theirs)", ours.Glossary.Kind);
        var old = Read(arguments.Base, $"{name} (base)", ours.Glossary.Kind);
        var merged = ThreeWayMerge.Merge(old.Glossary, ours.Glossary, theirs.Glossary);
        foreach (var conflict in merged.Conflicts) terminal.Report(GlossaryFolder.Conflict(name, conflict));
        AtomicFile.WriteText(arguments.Ours, ours.Take(merged, terminal.Report).Text);
        return Outcome.Done;
    }

    // What only one side made has no base: git gives an empty file.
    private static GlossaryDocument Read(string path, string name, GlossaryKind? kind)
    {
        if (!File.Exists(path)) throw new CommandFailedException("ALN104", path, "no such file");
        if (new FileInfo(path).Length == 0) return GlossaryDocument.Empty(name, kind ?? GlossaryFile.KindOf(name) ?? GlossaryKind.Names);
        var read = GlossaryFile.Read(path, name);
        return read.IsValid ? read : throw new CommandFailedException(read.Diagnostics);
    }

    internal sealed record Arguments(string Base, string Ours, string Theirs, string? Path);
}
