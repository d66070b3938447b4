using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Imports;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary build</c>, <c>glossary check</c> and the others.</summary>
internal static class GlossaryCommand
{
    public static Command Create() =>
        new("glossary", "Builds, merges, compares and validates glossaries.") { Build(), Merge(), Diff(), Check() };

    private static Command Build()
    {
        var inputs = CommonArguments.Inputs();
        var folder =
            new Option<string?>("--glossaries") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
        return new Command("build", "Extracts the terms that versions of the same report have in common and merges them into the "
            + "glossaries. What people decided stays.") { inputs, folder }
            .WithExamples("aligner glossary build seeds", "aligner glossary build news/ --languages it,nl --glossaries glossaries")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var glossaries = services.GetRequiredService<GlossaryFlow>();
                    glossaries.Prove();
                    var analysis = services.GetRequiredService<RunFlow>().Analyse(parsed.GetValue(inputs)!, cancellation);
                    var merged = glossaries.Merge(glossaries.Extract(analysis, cancellation).ToGlossaries(), cancellation);
                    Show(merged, services.GetRequiredService<AlignerSettings>().Glossaries, terminal);
                    return terminal.Exit;
                },
                (folder, nameof(AlignerSettings.Glossaries)));
    }

    private static Command Merge()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Glossaries to bring in: our YAML (a file or a folder), TBX, TMX, CSV, TSV or XLSX, each also gzipped.",
            Arity = ArgumentArity.OneOrMore,
        };
        var into = new Option<string?>("--into") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
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
        return new Command("merge", "Brings other glossaries in. What people decided here stays; a row that does not fit is named with its "
            + "place and the rest is merged.") { files, into, columns, type }
            .WithExamples(
                "aligner glossary merge colleague/ --into glossaries",
                "aligner glossary merge ministries.tbx names.xlsx --into glossaries",
                "aligner glossary merge list.tsv --columns it,nl --type ministry")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var glossaries = services.GetRequiredService<GlossaryFlow>();
                    glossaries.Prove();
                    var options = new ImportOptions
                    {
                        Columns = [.. parsed.GetValue(columns)?.Split(',', StringSplitOptions.TrimEntries) ?? []],
                        Type = CommonArguments.Chosen<ConceptType>(parsed, type) is [var only, ..] ? only : ConceptType.Organisation,
                    };
                    var found = parsed.GetValue(files)!.SelectMany(file => glossaries.Read(file, options)).ToList();
                    Show(glossaries.Merge(found, cancellation), services.GetRequiredService<AlignerSettings>().Glossaries, terminal);
                    return terminal.Exit;
                },
                (into, nameof(AlignerSettings.Glossaries)));
    }

    private static Command Diff()
    {
        var old = new Argument<string>("OLD") { Description = "The older glossary: a folder, or a file of any format that can be merged." };
        var @new = new Argument<string>("NEW") { Description = "The newer one." };
        var format = CommonArguments.Choice("--format", "text: a line a change; html: a page.", "text", "text", "html");
        return new Command("diff", "Says what changed between two glossaries: concepts added (+), removed (-) and changed (~), field by "
            + "field. Exit code 1 when a file could not be read.") { old, @new, format }
            .WithExamples("aligner glossary diff backup/ glossaries", "aligner glossary diff old.tbx new.tbx --format html > changes.html")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var glossaries = services.GetRequiredService<GlossaryFlow>();
                var diff = GlossaryDiff.Between(
                    glossaries.Read(parsed.GetValue(old)!, new ImportOptions()),
                    glossaries.Read(parsed.GetValue(@new)!, new ImportOptions()));
                if (parsed.GetValue(format) == "html")
                    GlossaryDiffPage.Write(diff, parsed.GetValue(old)!, parsed.GetValue(@new)!, ProductVersion.Text, terminal.Out);
                else terminal.Out.Write(diff.ToText());
                return terminal.Exit;
            });
    }

    private static Command Check()
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "Folder of the glossaries; the one of the settings where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command(
            "check",
            "Validates the glossaries: what does not fit is named with its line and column. Exit code 1 when something is wrong.")
        {
            folder,
        }
            .WithExamples("aligner glossary check", "aligner glossary check my-glossaries")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var path = parsed.GetValue(folder) ?? services.GetRequiredService<AlignerSettings>().Glossaries;
                if (!Directory.Exists(path))
                    throw new CommandFailedException("ALN104", path, "no such folder; name the folder of the glossaries");
                var read = GlossaryFolder.Read(path);
                foreach (var diagnostic in read.Diagnostics) terminal.Report(diagnostic);
                foreach (var glossary in read.Documents.Where(document => document.IsValid).Select(document => document.Glossary))
                    terminal.Out.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"{Name(glossary.Kind)}\t{glossary.Concepts.Length} concepts"));
                return terminal.Exit;
            });
    }

    private static void Show(GlossaryFolderMerge merged, string folder, Terminal terminal)
    {
        foreach (var glossary in merged.Glossaries)
        {
            var path = $"{folder}/{GlossaryFile.Name(glossary.Kind)}";
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}\t{glossary.Concepts.Length} concepts\t{(merged.Written.Any(written => Path.GetFileName(written) == GlossaryFile.Name(glossary.Kind)) ? "changed" : "unchanged")}"));
        }
    }

    private static string Name(GlossaryKind kind) => GlossaryFile.Name(kind);
}
