using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Exports;
using Aligner.Formats.Files;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>export</c>: the glossary for one translation tool or engine.</summary>
internal sealed class ExportCommand(
    ExportCommand.Arguments arguments, RunFlow run, GlossaryFlow glossaries, LanguagePacks packs, AlignerSettings settings,
    Terminal terminal)
    : IAction
{
    public static Command Create()
    {
        var folder = CommonArguments.GlossaryFolder();
        var pair = CommonArguments.Pair("Source and target language; with a region (it-nl-BE) its terms.");
        var to = new Option<string?>("--to") { Description = "The target; --list shows them all.", HelpName = "NAME" };
        to.AcceptOnlyFromAmong([.. Exporters.All.Select(exporter => exporter.Name)]);
        var list = new Option<bool>("--list") { Description = "Show the targets." };
        var output = CommonArguments.Output();
        var status = CommonArguments.Choices<ConceptStatus>(
            "--status", "Only concepts of this status; rejected ones never leave.", "approved", "proposed");
        var confidence =
            new Option<double>("--min-confidence") { Description = "Only concepts at least this sure, 0 to 1.", HelpName = "0.8" };
        confidence.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 0 or > 1 or double.NaN)
                result.AddError("--min-confidence takes a number from 0 to 1");
        });
        var kinds = CommonArguments.Choices<GlossaryKind>(
            "--kind", "Only these kinds; can be given several times.", "ministries", "names", "places");
        var reverse = new Option<bool>("--reverse") { Description = "Turn source and target around." };
        var directionality = CommonArguments.Choices<Directionality>(
            "--directionality", "Amazon, ModernMT, UTX: uni translates from the first language only, multi from any.", "uni", "multi");
        var include = new Option<string?>("--include")
        {
            Description = "For engines that force a translation: take demonyms (tedesco), functional and partial equivalents too.",
            HelpName = "demonyms,functional,partial",
        };
        include.Validators.Add(result =>
        {
            if (!Enum.TryParse<ExportIncluded>(result.GetValueOrDefault<string>(), ignoreCase: true, out var read)
                || (read & ~(ExportIncluded.Demonyms | ExportIncluded.Functional | ExportIncluded.Partial)) != 0
                || result.GetValueOrDefault<string>()!.Any(char.IsAsciiDigit))
                result.AddError("--include takes demonyms, functional, partial or several with commas between them");
        });
        var about = new Option<string[]>("--article")
        {
            Description = "For prompt and jsonl: only the terms that occur in these files, a block each.",
            HelpName = "FILE…",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = CommonArguments.Format("the targets of --list, or with -o what was written and left out, as objects");
        return new ExemplifiedCommand(
            "export",
            "Writes the glossary for one translation tool or engine, by that target's rules, and says on standard error what was left out "
                + "or changed.",
            "aligner export --pair it-nl --to deepl -o it-nl.tsv",
            "aligner export glossaries --pair it-nl --to tbx --status approved -o terms.tbx",
            "aligner export --pair it-nl --languages it,nl,de --to xlsx -o terms.xlsx",
            "aligner export --list")
        {
            folder, pair, to, list, output, status, confidence, kinds, reverse, directionality, include,
            about, format, CommonArguments.Glossaries(),
        }
            .Runs<ExportCommand, Arguments>(parsed => new Arguments
            {
                Folder = parsed.GetValue(folder),
                Output = parsed.GetValue(output),
                Format = CommonArguments.FormatOf(parsed, format),
                Articles = [.. parsed.GetValue(about) ?? []],
                IsIncludeGiven = parsed.GetValue(include) is not null,
                Ignored = !parsed.GetValue(list) ? [] : CommonArguments.Given(
                    parsed, pair, to, output, status, confidence, kinds, reverse, directionality, include, about),
                IsDirectionGiven = parsed.GetValue(directionality) is { Length: > 0 },
                Target = parsed.GetValue(list)
                    ? null
                    : Exporters.Find(parsed.GetValue(to) ?? "")
                        ?? throw new CommandFailedException(
                            "ALN902", "aligner", "export needs a target; add --to NAME ('aligner export --list' shows the names)"),
                Options = parsed.GetValue(list)
                    ? null
                    : Options(parsed, pair) with
                    {
                        Include = Enum.TryParse<ExportIncluded>(parsed.GetValue(include), ignoreCase: true, out var included)
                            ? included
                            : default,
                        Reverse = parsed.GetValue(reverse),
                        Status = CommonArguments.Chosen<ConceptStatus>(parsed, status) is [var only, ..] ? only : null,
                        MinimumConfidence = parsed.GetValue(confidence),
                        Kinds = CommonArguments.Chosen<GlossaryKind>(parsed, kinds),
                        Directionality = CommonArguments.Chosen<Directionality>(parsed, directionality) is [var direction, ..]
                            ? direction
                            : default,
                    },
            });
    }

    private static ExportOptions Options(ParseResult parsed, Option<string?> option)
    {
        var pair = CommonArguments.RegionalPair(parsed, option);
        return new ExportOptions(pair.Pair) { Regions = pair.Regions };
    }

    public Outcome Run(CancellationToken cancellation)
    {
        if (arguments is { Target: { } target, Options: { } options }) Export(target, options, cancellation);
        else List();
        return Outcome.Done;
    }

    private void Export(IExporter target, ExportOptions asked, CancellationToken cancellation)
    {
        settings.Prove("--pair", asked.Pair.Source, asked.Pair.Target);
        if (arguments is { Format: OutputFormat.Json, Output: null })
            throw new CommandFailedException(
                "ALN902", "aligner", "the terms themselves go to standard output; add -o FILE, and what was written is told there as JSON");
        WarnOfUseless(target);
        var options = asked with
        {
            FurtherLanguages = [.. settings.LanguageList],
            Articles = arguments.Articles.IsEmpty
                ? []
                : [.. run.Read(arguments.Articles, cancellation).Articles],
            Pack = packs.For,
            Example = new EvidenceText().Read,
        };
        var known = glossaries.LoadExisting(arguments.Folder);
        var content = GlossaryExport.Select(known, options);
        WarnOfNothing(known, content);
        var report = ExportOutput.Write(target, content, arguments.Output, terminal);
        if (arguments.Format == OutputFormat.Json) terminal.Out.WriteLine(CommandJson.Of(Json(report)));
        else foreach (var line in report.Lines()) terminal.Note(line);
    }

    private void WarnOfUseless(IExporter target)
    {
        if (!arguments.Articles.IsEmpty && target is not (PromptExporter or JsonLinesExporter))
            terminal.Report(Diagnostic.Warning("ALN910", "--article", $"{target.Name} takes the whole glossary; the option is ignored"));
        if (arguments.IsIncludeGiven && !target.Forces)
            terminal.Report(Diagnostic.Warning(
                "ALN910", "--include", $"{target.Name} forces no translation and gets them anyhow; the option is ignored"));
        if (arguments.IsDirectionGiven && target is not (AmazonExporter or ModernMtExporter or UtxExporter))
            terminal.Report(Diagnostic.Warning("ALN910", "--directionality", $"{target.Name} has no place for it; the option is ignored"));
    }

    private void WarnOfNothing(ImmutableArray<Glossary> glossaries, GlossaryExport content)
    {
        if (!content.Concepts.IsEmpty) return;
        var concepts = glossaries.SelectMany(glossary => glossary.Concepts).ToList();
        var (source, target) = (content.Pair.Source, content.Pair.Target);
        if (concepts.Any(concept => concept.Terms.ContainsKey(source) && concept.Terms.ContainsKey(target))) return;
        var there = concepts.SelectMany(concept => concept.Terms.Keys).Distinct().Order().ToList();
        terminal.Report(Diagnostic.Warning(
            "ALN911",
            "--pair",
            $"no concept has terms in both {source} and {target}; "
                + (there.Count == 0 ? "the glossaries are empty" : $"the glossaries have terms in {string.Join(", ", there)}")));
    }

    private void List()
    {
        foreach (var option in arguments.Ignored)
            terminal.Report(Diagnostic.Warning("ALN910", option, "--list shows the targets and writes none; the option is ignored"));
        foreach (var target in Exporters.All)
            terminal.Out.WriteLine(arguments.Format == OutputFormat.Json
                ? CommandJson.Of(
                    new JsonObject { ["name"] = target.Name, ["extension"] = target.Extension, ["summary"] = target.Summary })
                : string.Create(CultureInfo.InvariantCulture, $"{target.Name}\t{target.Extension}\t{target.Summary}"));
    }

    private static JsonObject Json(LossReport report) => new()
    {
        ["target"] = report.Target,
        ["written"] = report.Written,
        ["leftOut"] = report.LeftOut,
        ["losses"] = report.Losses.Select(loss => new JsonObject
        {
            ["reason"] = loss.Explanation,
            ["count"] = loss.Count,
            ["repaired"] = loss.IsRepair,
            ["kept"] = loss.IsKept,
            ["examples"] = loss.Examples.ToJson(),
        }).ToJson(),
    };

    /// <summary>What to write.</summary>
    internal sealed record Arguments
    {
        /// <summary>The folder of the glossaries; null for that of the settings.</summary>
        public string? Folder { get; init; }

        /// <summary>The target; null when they are to be listed.</summary>
        public IExporter? Target { get; init; }

        /// <summary>What leaves; null when the targets are to be listed.</summary>
        public ExportOptions? Options { get; init; }

        /// <summary>Files whose terms are wanted.</summary>
        public ImmutableArray<string> Articles { get; init; } = [];

        /// <summary>Whether a direction was asked for.</summary>
        public bool IsDirectionGiven { get; init; }

        /// <summary>Whether it was asked what engines get.</summary>
        public bool IsIncludeGiven { get; init; }

        /// <summary>Options beside <c>--list</c>, which has no use for them.</summary>
        public ImmutableArray<string> Ignored { get; init; } = [];

        /// <summary>The file to write; null for standard output.</summary>
        public string? Output { get; init; }

        /// <summary>How to say what was written.</summary>
        public OutputFormat Format { get; init; }
    }
}
