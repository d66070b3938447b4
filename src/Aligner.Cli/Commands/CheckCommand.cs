using System.CommandLine;
using Aligner.Checks;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>check SOURCE TARGET</c>: does this translation use the glossary, keep the numbers and names?</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "The source article." };
        var target = new Argument<string>("TARGET") { Description = "Its translation." };
        var sourceLanguage = CommonArguments.Language("source");
        var targetLanguage = CommonArguments.Language("target");
        var glossaries =
            new Option<string?>("--glossaries") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
        return new Command("check", "Says where a translation departs from the glossary, or from the numbers, dates and names of its "
            + "source: a finding a line, with its place in the translation. Exit code 1 when a finding is an error: an approved term not "
            + "used, a number not kept.")
        {
            source, target, sourceLanguage, targetLanguage, glossaries,
        }
            .WithExamples("aligner check seeds/munich-security.it.txt seeds/munich-security.nl.txt",
                "aligner check in.it.docx out.nl.docx --glossaries glossaries")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var articles = services.GetRequiredService<ArticleFlow>();
                    var packs = services.GetRequiredService<LanguagePacks>();
                    var from = articles.ReadOne(parsed.GetValue(source)!, CommonArguments.Language(parsed, sourceLanguage));
                    var to = articles.ReadOne(parsed.GetValue(target)!, CommonArguments.Language(parsed, targetLanguage));
                    if (from is null || to is null) return terminal.Exit;
                    var check = new TranslationCheck(
                        packs.For(from.Language.Language),
                        packs.For(to.Language.Language),
                        services.GetRequiredService<GlossaryFlow>().Load());
                    var findings = check.Check(services.GetRequiredService<AlignmentFlow>().Align(from, to, cancellation));
                    foreach (var finding in findings) terminal.Out.WriteLine(finding);
                    return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.SomeFailed : terminal.Exit;
                },
                (glossaries, nameof(AlignerSettings.Glossaries)));
    }
}
