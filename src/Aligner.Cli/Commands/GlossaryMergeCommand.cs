using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Formats.Imports;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary merge FILE…</c>: bring other glossaries in.</summary>
internal sealed class GlossaryMergeCommand(
    GlossaryMergeCommand.Arguments arguments, GlossaryFlow glossaries, MergeSummary summary, AlignerSettings settings,
    Terminal terminal)
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
        var pair = CommonArguments.Pair("Languages of a table whose header says source and target; else its file's name tells them.");
        var type = CommonArguments.Choices<ConceptType>(
            "--type",
            "Type of concepts for which the file gives none; organisation where it is left out.",
            "ministry",
            "title",
            "person",
            "organisation",
            "place");
        var ours = new Option<bool>("--ours") { Description = "Where decisions contradict each other, those here are right." };
        var theirs = new Option<bool>("--theirs")
        {
            Description = "Where decisions contradict each other, those that are brought in are right; of homonyms both.",
        };
        var interactive = new Option<bool>("--interactive") { Description = "Ask for each contradiction whose word stands." };
        var old = new Option<string?>("--base")
        {
            Description = "What both were: only what changed since on one side is taken, and what both changed is a conflict.",
            HelpName = "OLD",
        };
        var format = CommonArguments.TableFormat("file, concepts, whether it changed", "one object a file and line");
        return new ExemplifiedCommand(
            "merge",
            "Brings other glossaries in. What people decided here stays; where it contradicts what was decided there, both are named with "
                + "their places and the exit code is 1. A row that does not fit is named with its place and the rest is merged.",
            "aligner glossary merge colleague/ --into glossaries",
            "aligner glossary merge ministries.tbx names.xlsx --into glossaries",
            "aligner glossary merge list.tsv --columns it,nl --type ministry",
            "aligner glossary merge colleague/ --base sent/ --interactive")
        {
            files, CommonArguments.Glossaries("--into"), columns, pair, type, ours, theirs, interactive, old, CommonArguments.By(), format,
        }
            .Runs<GlossaryMergeCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(files)!,
                [.. parsed.GetValue(columns)?.Split(',', StringSplitOptions.TrimEntries) ?? []],
                parsed.GetValue(pair) is null ? null : CommonArguments.Pair(parsed, pair),
                CommonArguments.Chosen<ConceptType>(parsed, type) is [var only, ..] ? only : ConceptType.Organisation,
                SettlingOf(parsed.GetValue(ours), parsed.GetValue(theirs), parsed.GetValue(interactive)),
                parsed.GetValue(old),
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        glossaries.Prove();
        settings.Prove("--pair", arguments.Pair?.Source, arguments.Pair?.Target);
        var options = new ImportOptions { Columns = arguments.Columns, Pair = arguments.Pair, Type = arguments.Type };
        var found = arguments.Files.SelectMany(file => glossaries.Read(file, options)).ToList();
        if (found.TrueForAll(glossary => glossary.Concepts.IsEmpty))
        {
            if (terminal.AnyFailed) return Outcome.NothingDone;
            // Nothing brought into a folder that isn't there makes none.
            if (!Directory.Exists(glossaries.Folder)) return Outcome.Done;
        }
        var how = new FolderMerge { Maker = glossaries.Maker(Way()), Signs = glossaries.IsMakerNamed, Base = Base(options) };
        if (terminal.AnyFailed && arguments.Base is not null && how.Base.IsEmpty) return Outcome.NothingDone;
        var merged = glossaries.Merge(found, how with { Settle = Settle(found, how) }, cancellation);
        foreach (var diagnostic in merged.Diagnostics) terminal.Report(diagnostic);
        summary.Show(merged, arguments.Format);
        return Outcome.Done;
    }

    private ImmutableArray<Glossary> Base(ImportOptions options) =>
        arguments.Base is not { } old ? [] : glossaries.Read(old, options) is { IsEmpty: false } read ? read
            : terminal.AnyFailed ? [] : [.. Enum.GetValues<GlossaryKind>().Select(kind => new Glossary(kind, []))];

    private DecisionWay Way() => Array.TrueForAll(arguments.Files, file =>
        Path.GetExtension(file).ToLowerInvariant() is ".xlsx" or ".ods") ? DecisionWay.Workbook : DecisionWay.Merge;

    private Func<DecisionConflict, Settlement>? Settle(IReadOnlyList<Glossary> found, FolderMerge how)
    {
        switch (arguments.Settling)
        {
            case Settling.Ours: return _ => Settlement.Ours;
            case Settling.Theirs: return _ => Settlement.Theirs;
            case Settling.Ask: break;
            default: return null;
        }
        // Asked before the folder is held, so that nobody waits for the answers.
        var answers = new Dictionary<(ConflictKind, string, string), Settlement>();
        var questions = new ConflictQuestions(terminal);
        foreach (var conflict in GlossaryFolder.Conflicts(glossaries.Folder, found, how))
            answers[(conflict.Kind, conflict.Kept.Id, conflict.Refused.Id)] = questions.Ask(conflict);
        return conflict => answers.GetValueOrDefault((conflict.Kind, conflict.Kept.Id, conflict.Refused.Id));
    }

    private static Settling SettlingOf(bool ours, bool theirs, bool asks) => (ours, theirs, asks) switch
    {
        (false, false, false) => Commands.Settling.Nobody,
        (true, false, false) => Commands.Settling.Ours,
        (false, true, false) => Commands.Settling.Theirs,
        (false, false, true) => Commands.Settling.Ask,
        _ => throw new CommandFailedException(
            "ALN902", "aligner", "--ours, --theirs and --interactive exclude each other; give one of them"),
    };

    internal sealed record Arguments(
        string[] Files, ImmutableArray<string> Columns, LanguagePair? Pair, ConceptType Type, Settling Settling, string? Base,
        OutputFormat Format);
}
