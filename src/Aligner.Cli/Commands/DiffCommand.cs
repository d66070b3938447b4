using System.CommandLine;
using Aligner.Cli.Pipeline;
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
        return new Command("diff", "Compares two versions of an article. In one language: the paragraphs that were changed (- and +), "
            + "their changed words in brackets. In two: the facts that differ, numbers, dates, names and places, each with its place; the "
            + "glossary tells which names are the same.") { old, @new, html }
            .WithExamples("aligner diff draft.it.txt final.it.txt",
                "aligner diff seeds/munich-security.it.txt seeds/munich-security.nl.txt --html diff.html")
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
                    Show(
                        terminal,
                        parsed.GetValue(html),
                        diff.ToText(),
                        writer => DiffPage.Write(diff, oldPack, ProductVersion.Text, writer));
                }
                else
                {
                    var concepts = services.GetRequiredService<GlossaryFlow>().Concepts(
                        services.GetRequiredService<AlignmentFlow>().Align(from, to, cancellation),
                        cancellation);
                    var diff = FactDiff.Between(from, to, oldPack, newPack, concepts);
                    Show(
                        terminal,
                        parsed.GetValue(html),
                        diff.ToText(),
                        writer => DiffPage.Write(diff, oldPack, newPack, ProductVersion.Text, writer));
                }
                return terminal.Exit;
            });
    }

    private static void Show(Terminal terminal, string? page, string text, Action<TextWriter> write)
    {
        if (page is not null) AtomicFile.Write(page, stream => PageFlow.Write(stream, write));
        else terminal.Out.Write(text);
    }
}
