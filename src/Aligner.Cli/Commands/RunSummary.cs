using System.Globalization;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Spectre.Console;

namespace Aligner.Cli.Commands;

/// <summary>Shows what the main job came to.</summary>
internal sealed class RunSummary(Terminal terminal, AlignerSettings settings)
{
    /// <summary>As a table, unless quiet; as JSON, what <c>run.json</c> holds.</summary>
    public void Show(RunResult result, OutputFormat format)
    {
        if (format == OutputFormat.Json) terminal.Out.Write(File.ReadAllText(Path.Combine(settings.Out, "run.json")));
        else if (terminal.Verbosity != Verbosity.Quiet) Show(result);
    }

    private void Show(RunResult result)
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
