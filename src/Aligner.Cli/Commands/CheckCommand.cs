using System.CommandLine;
using Aligner.Checks;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Cli.Commands;

/// <summary><c>check SOURCE TARGET</c>: does this translation use the glossary, keep the numbers and names?</summary>
internal sealed class CheckCommand(
    CheckCommand.Arguments arguments,
    ArticleFlow articles,
    AlignmentFlow alignments,
    GlossaryFlow glossaries,
    LanguagePacks packs,
    LexiconLibrary lexicons,
    Lazy<NameTable> names,
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
        var all = CommonArguments.Doubtful();
        return new ExemplifiedCommand(
            "check",
            "Says where a translation departs from the glossary, or from the numbers, dates, names, sentences and order of its source: "
                + "a finding a line, error, warning or note, with its place in the translation. What is more often right than wrong to "
                + "pass over is shown with --all only. Exit code 0 when there is none, 1 when there are some, 2 when it could not be "
                + "checked.",
            "aligner check seeds/munich-security.it.txt seeds/munich-security.nl.txt",
            "aligner check in.it.docx out.nl.docx --glossaries glossaries")
        {
            source, target, sourceLanguage, targetLanguage, all, CommonArguments.InputFormat(), format,
            CommonArguments.Glossaries(),
        }
            .Runs<CheckCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(source)!,
                parsed.GetValue(target)!,
                CommonArguments.Language(parsed, sourceLanguage),
                CommonArguments.Language(parsed, targetLanguage),
                parsed.GetValue(all),
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        settings.Prove("aligner", arguments.SourceLanguage, arguments.TargetLanguage);
        if (articles.ReadTwo(arguments.Source, arguments.SourceLanguage, arguments.Target, arguments.TargetLanguage) is not var (from, to))
            return Outcome.NothingDone;
        var pair = new LanguagePair(from.Language.Language, to.Language.Language);
        var check = new TranslationCheck(
            packs.For(pair.Source), packs.For(pair.Target), glossaries.Load(), lexicons.Find(pair), names.Value);
        var findings = check.Check(alignments.Align(from, to, cancellation))
            .Where(finding => arguments.All || !finding.IsDoubtful)
            .ToList();
        foreach (var finding in findings)
            terminal.Out.WriteLine(arguments.Format == OutputFormat.Json ? CommandJson.Of(CheckJson.Of(finding)) : finding.ToString());
        return findings.Count == 0 ? Outcome.NothingFound : Outcome.SomethingFound;
    }

    internal sealed record Arguments(
        string Source, string Target, LanguageCode? SourceLanguage, LanguageCode? TargetLanguage, bool All, OutputFormat Format);
}
