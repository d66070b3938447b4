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
    public void Show(RunFigures figures, OutputFormat format)
    {
        if (format == OutputFormat.Json) terminal.Out.Write(File.ReadAllText(Path.Combine(settings.Out, "run.json")));
        else if (terminal.Verbosity != Verbosity.Quiet) Show(figures);
    }

    private void Show(RunFigures figures)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(
            new TableColumn("story"),
            new TableColumn("languages"),
            new TableColumn("kind"),
            new TableColumn("beads").RightAligned(),
            new TableColumn("aligned").RightAligned(),
            new TableColumn("confidence").RightAligned());
        foreach (var pair in figures.Pairs)
            table.AddRow(
                Markup.Escape(pair.Story),
                pair.Languages,
                pair.Kind,
                pair.Beads.ToString(CultureInfo.InvariantCulture),
                Percent(pair.Aligned),
                Percent(pair.Confidence));
        if (table.Rows.Count > 0) terminal.OutConsole.Write(table);
        var counts = figures.Concepts.Select(
            glossary => string.Create(CultureInfo.InvariantCulture, $"{glossary.Concepts} {glossary.Kind}"));
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(figures.Articles, "article", "articles")}, "
                + $"{Count(figures.Stories, "story", "stories")}, {figures.Unpaired} without a partner"));
        terminal.Out.WriteLine($"{settings.Glossaries}: {string.Join(", ", counts)}");
        terminal.Out.WriteLine($"{settings.Out}/index.html: start here");
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
