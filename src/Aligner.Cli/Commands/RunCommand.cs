using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Report;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Aligner.Cli.Commands;

/// <summary><c>run [INPUT…]</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders or patterns of articles; the folder seeds where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["seeds"],
        };
        var output = new Option<string?>("--out") { Description = "Folder for pages and alignments [default: out].", HelpName = "DIR" };
        var glossaries = new Option<string?>("--glossaries")
        {
            Description = "Folder of the glossaries, merged and never overwritten [default: glossaries].",
            HelpName = "DIR",
        };
        return new Command("run", "The main job: identifies languages, finds versions of a report, aligns them, merges their terms into "
            + "the glossaries and writes pages to look at. A second run changes nothing.") { inputs, output, glossaries }
            .WithExamples("aligner run", "aligner run news/ --languages it,nl --out out --glossaries glossaries")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var result = services.GetRequiredService<RunFlow>().Run(parsed.GetValue(inputs)!, cancellation);
                    Show(result, terminal, services.GetRequiredService<AlignerSettings>());
                    return terminal.Exit;
                },
                (output, nameof(AlignerSettings.Out)),
                (glossaries, nameof(AlignerSettings.Glossaries)));
    }

    /// <summary>Shows what a run came to.</summary>
    public static void Show(RunResult result, Terminal terminal, AlignerSettings settings)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(
            new TableColumn("story"),
            new TableColumn("languages"),
            new TableColumn("kind"),
            new TableColumn("beads").RightAligned(),
            new TableColumn("aligned").RightAligned(),
            new TableColumn("confidence").RightAligned());
        foreach (var story in result.Analysis.Stories)
        {
            foreach (var alignment in story.Alignments)
            {
                var pair = story.Story.Pairs.First(
                    pair => pair.Source.Path == alignment.Source.Path && pair.Target.Path == alignment.Target.Path);
                var full = alignment.Paragraphs.Beads.Where(bead => !bead.IsNull).ToList();
                var units = alignment.Paragraphs.SourceCount + alignment.Paragraphs.TargetCount;
                var share = full.Sum(bead => bead.Source.Length + bead.Target.Length) / (double)Math.Max(1, units);
                table.AddRow(
                    Markup.Escape(story.Story.Name),
                    pair.Languages.ToString(),
                    pair.Kind.ToString().ToLowerInvariant(),
                    full.Count.ToString(CultureInfo.InvariantCulture),
                    Percent(share),
                    Percent(full.Count == 0 ? 0 : full.Average(bead => bead.Confidence)));
            }
        }
        if (table.Rows.Count > 0) terminal.OutConsole.Write(table);
        var counts = result.Glossaries.Select(glossary =>
            string.Create(CultureInfo.InvariantCulture, $"{glossary.Concepts.Length} {glossary.Kind.ToString().ToLowerInvariant()}"));
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(result.Analysis.Articles.Count, "article", "articles")}, "
                + $"{Count(result.Analysis.Stories.Length, "story", "stories")}, {result.Analysis.Unpaired.Length} without a partner"));
        terminal.Out.WriteLine($"{settings.Glossaries}: {string.Join(", ", counts)}");
        terminal.Out.WriteLine($"{settings.Out}/index.html: start here");
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
