using System.CommandLine;
using Aligner.Checks;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>check SOURCE TARGET</c>: does this translation use the glossary, keep the numbers and names?</summary>
internal sealed class CheckCommand(
    CheckCommand.Arguments arguments,
    ArticleFlow articles,
    AlignmentFlow alignments,
    GlossaryFlow glossaries,
    LanguagePacks packs,
    AlignerSettings settings,
    Terminal terminal) : IAction
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "The source article." };
        var target = new Argument<string>("TARGET") { Description = "Its translation." };
        var sourceLanguage = CommonArguments.Language("source");
        var targetLanguage = CommonArguments.Language("target");
        var format = CommonArguments.Format("one object a finding and line");
        return new ExemplifiedCommand(
            "check",
            "Says where a translation departs from the glossary, or from the numbers, dates and names of its source: a finding "
                + "a line, with "
                + "its place in the translation. Exit code 0 when there is none, 1 when there are some, 2 when it could not be checked.",
            "aligner check seeds/munich-security.it.txt seeds/munich-security.nl.txt",
            "aligner check in.it.docx out.nl.docx --glossaries glossaries")
        {
            source, target, sourceLanguage, targetLanguage, CommonArguments.InputFormat(), format, CommonArguments.Glossaries(),
        }
            .Runs<CheckCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(source)!,
                parsed.GetValue(target)!,
                CommonArguments.Language(parsed, sourceLanguage),
                CommonArguments.Language(parsed, targetLanguage),
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        settings.Prove("aligner", arguments.SourceLanguage, arguments.TargetLanguage);
        var from = articles.ReadOne(arguments.Source, arguments.SourceLanguage);
        var to = articles.ReadOne(arguments.Target, arguments.TargetLanguage);
        if (from is null || to is null) return Outcome.NothingDone;
        var check = new TranslationCheck(packs.For(from.Language.Language), packs.For(to.Language.Language), glossaries.Load());
        var findings = check.Check(alignments.Align(from, to, cancellation));
        foreach (var finding in findings)
            terminal.Out.WriteLine(arguments.Format == OutputFormat.Json ? CommandJson.Of(finding) : finding.ToString());
        return findings.IsEmpty ? Outcome.NothingFound : Outcome.SomethingFound;
    }

    internal sealed record Arguments(
        string Source, string Target, LanguageCode? SourceLanguage, LanguageCode? TargetLanguage, OutputFormat Format);
}
