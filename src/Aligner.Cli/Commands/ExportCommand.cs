using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>export</c>: the glossary for one translation tool or engine.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "Folder of the glossaries; the one of the settings (glossaries) where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var pair = new Option<string?>("--pair") { Description = "Source and target language.", HelpName = "it-nl" };
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
            "--directionality", "Amazon: uni translates from the first language only, multi from any.", "uni", "multi");
        var articles = new Option<string[]>("--article")
        {
            Description = "For prompt and jsonl: only the terms that occur in these files, a block each.",
            HelpName = "FILE…",
            AllowMultipleArgumentsPerToken = true,
        };
        return new Command("export", "Writes the glossary for one translation tool or engine, by that target's rules, and says on standard "
            + "error what was left out or changed.")
        {
            folder, pair, to, list, output, status, confidence, kinds, reverse, directionality, articles,
        }
            .WithExamples(
                "aligner export --pair it-nl --to deepl -o it-nl.tsv",
                "aligner export glossaries --pair it-nl --to tbx --status approved -o terms.tbx",
                "aligner export --pair it-nl --languages it,nl,de --to xlsx -o terms.xlsx",
                "aligner export --list")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                if (parsed.GetValue(list)) return List(terminal);
                if (!LanguagePair.TryParse(parsed.GetValue(pair), out var languages))
                    throw new CommandFailedException("ALN902", "aligner", "export needs two languages; add --pair it-nl");
                var exporter = Exporters.Find(parsed.GetValue(to) ?? "")
                    ?? throw new CommandFailedException(
                        "ALN902", "aligner", "export needs a target; add --to NAME ('aligner export --list' shows the names)");
                var flow = services.GetRequiredService<ArticleFlow>();
                var options = new ExportOptions(languages)
                {
                    Reverse = parsed.GetValue(reverse),
                    FurtherLanguages = [.. services.GetRequiredService<AlignerSettings>().LanguageList],
                    Status = CommonArguments.Chosen<ConceptStatus>(parsed, status) is [var only, ..] ? only : null,
                    MinimumConfidence = parsed.GetValue(confidence),
                    Kinds = CommonArguments.Chosen<GlossaryKind>(parsed, kinds),
                    Directionality = CommonArguments.Chosen<Directionality>(parsed, directionality) is [var direction, ..]
                        ? direction
                        : default,
                    Articles = parsed.GetValue(articles) is { Length: > 0 } files
                        ? [.. flow.Identify(flow.Read(files, cancellation), cancellation)]
                        : [],
                    Pack = services.GetRequiredService<LanguagePacks>().For,
                    Example = EvidenceText.Read,
                };
                var glossaries = services.GetRequiredService<GlossaryFlow>().LoadExisting(parsed.GetValue(folder));
                var report = ExportTo(exporter, GlossaryExport.Select(glossaries, options), parsed.GetValue(output), terminal);
                foreach (var line in report.Lines()) terminal.Note(line);
                return terminal.Exit;
            });
    }

    private static LossReport ExportTo(IExporter exporter, GlossaryExport content, string? path, Terminal terminal)
    {
        if (path is not null) return exporter.Write(content, path);
        if (exporter.Parts(content.Pair).Length > 1)
            throw new CommandFailedException("ALN902", "aligner", $"{exporter.Name} writes several files; name them with -o FILE");
        terminal.Out.Flush();
        using var stream = Console.OpenStandardOutput();
        return exporter.Write(content, [stream]);
    }

    private static int List(Terminal terminal)
    {
        foreach (var exporter in Exporters.All)
            terminal.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{exporter.Name}\t{exporter.Extension}\t{exporter.Summary}"));
        return ExitCode.Done;
    }
}
