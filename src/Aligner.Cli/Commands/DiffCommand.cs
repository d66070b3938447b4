using System.CommandLine;
using System.Globalization;
using Aligner.Articles;
using Aligner.Cli.Flow;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>diff A B</c>: two versions side by side.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("A") { Description = "The first version." };
        var @new = new Argument<string>("B") { Description = "The second version." };
        var html = new Option<string?>("--html") { Description = "Write a page with both side by side.", HelpName = "FILE" };
        return new Command("diff", "Compares two versions of an article. In one language: the paragraphs that were changed (- and +). In two: the facts that differ, numbers, dates, names and places, each with its place; the glossary tells which names are the same.") { old, @new, html }
            .WithExamples("aligner diff draft.it.txt final.it.txt", "aligner diff seeds/munich-security.it.txt seeds/munich-security.nl.txt --html diff.html")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var articles = services.GetRequiredService<ArticleFlow>();
                var from = articles.ReadOne(parsed.GetValue(old)!, null);
                var to = articles.ReadOne(parsed.GetValue(@new)!, null);
                if (from is null || to is null) return terminal.Exit;
                var packs = services.GetRequiredService<LanguagePacks>();
                var (oldPack, newPack) = (packs.For(from.Language.Language), packs.For(to.Language.Language));
                if (oldPack.Code == newPack.Code)
                {
                    var diff = VersionDiff.Between(from, to);
                    Show(terminal, parsed.GetValue(html), Lines(diff), writer => DiffPage.Write(diff, oldPack, ProductVersion.Text, writer));
                }
                else
                {
                    var concepts = services.GetRequiredService<GlossaryFlow>().Concepts(services.GetRequiredService<AlignmentFlow>().Align(from, to, cancellation), cancellation);
                    var diff = FactDiff.Between(from, to, oldPack, newPack, concepts);
                    Show(terminal, parsed.GetValue(html), Lines(diff), writer => DiffPage.Write(diff, oldPack, newPack, ProductVersion.Text, writer));
                }
                return terminal.Exit;
            });
    }

    private static void Show(Terminal terminal, string? page, IEnumerable<string> lines, Action<TextWriter> write)
    {
        if (page is not null) AtomicFile.Write(page, stream => PageFlow.Write(stream, write));
        else
            foreach (var line in lines) terminal.Out.WriteLine(line);
    }

    private static IEnumerable<string> Lines(VersionDiff diff)
    {
        foreach (var row in diff.Rows.Where(row => !row.IsSame))
        {
            if (row.Old is { } old) yield return string.Create(CultureInfo.InvariantCulture, $"- {diff.Old.Path}:{old.Line}: {old.Text}");
            if (row.New is { } @new) yield return string.Create(CultureInfo.InvariantCulture, $"+ {diff.New.Path}:{@new.Line}: {@new.Text}");
        }
    }

    private static IEnumerable<string> Lines(FactDiff diff) => diff.Rows
        .Where(row => row.Change is FactChange.Changed or FactChange.LeftOut or FactChange.Added)
        .Select(row => $"{Word(row.Change)}\t{Place(diff.Old, row.Old)}\t{Place(diff.New, row.New)}");

    private static string Place(Article article, FactPlace? fact) => fact is null ? "\t"
        : string.Create(CultureInfo.InvariantCulture, $"{article.Path}:{fact.Paragraph.Line}:{fact.Paragraph.Column + fact.Extent.Start}\t{fact.Text}");

    private static string Word(FactChange change) => change switch
    {
        FactChange.Changed => "changed",
        FactChange.LeftOut => "left out",
        _ => "added",
    };
}
