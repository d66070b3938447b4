using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Imports;
using Aligner.Glossaries;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary merge FILE…</c>: bring other glossaries in.</summary>
internal sealed class GlossaryMergeCommand(
    GlossaryMergeCommand.Arguments arguments, GlossaryFlow glossaries, MergeSummary summary, Terminal terminal)
    : IAction
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Glossaries to bring in: our YAML (a file or a folder), TBX, TMX, MultiTerm XML, XLIFF, UTX, "
                + "JSON Lines, CSV, TSV or XLSX, known by their content; each also gzipped.",
            Arity = ArgumentArity.OneOrMore,
        };
        var columns = new Option<string?>("--columns")
        {
            Description = "Columns of a table without a header: language codes, type, status, note, … in order.",
            HelpName = "it,nl,type",
        };
        var type = CommonArguments.Choices<ConceptType>(
            "--type",
            "Type of concepts for which the file gives none; organisation where it is left out.",
            "ministry",
            "title",
            "person",
            "organisation",
            "place");
        var format = CommonArguments.TableFormat("file, concepts, whether it changed", "one object a file and line");
        return new ExemplifiedCommand(
            "merge",
            "Brings other glossaries in. What people decided here stays; a row that does not fit is named with its place and the rest is "
                + "merged.",
            "aligner glossary merge colleague/ --into glossaries",
            "aligner glossary merge ministries.tbx names.xlsx --into glossaries",
            "aligner glossary merge list.tsv --columns it,nl --type ministry")
        {
            files, CommonArguments.Glossaries("--into"), columns, type, format,
        }
            .Runs<GlossaryMergeCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(files)!,
                [.. parsed.GetValue(columns)?.Split(',', StringSplitOptions.TrimEntries) ?? []],
                CommonArguments.Chosen<ConceptType>(parsed, type) is [var only, ..] ? only : ConceptType.Organisation,
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        glossaries.Prove();
        var options = new ImportOptions { Columns = arguments.Columns, Type = arguments.Type };
        var found = arguments.Files.SelectMany(file => glossaries.Read(file, options)).ToList();
        if (found.TrueForAll(glossary => glossary.Concepts.IsEmpty))
        {
            if (terminal.AnyFailed) return Outcome.NothingDone;
            // Nothing brought into a folder that isn't there makes none.
            if (!Directory.Exists(glossaries.Folder)) return Outcome.Done;
        }
        var merged = glossaries.Merge(found, cancellation);
        foreach (var diagnostic in merged.Diagnostics) terminal.Report(diagnostic);
        summary.Show(merged, arguments.Format);
        return Outcome.Done;
    }

    internal sealed record Arguments(string[] Files, ImmutableArray<string> Columns, ConceptType Type, OutputFormat Format);
}
