using System.CommandLine;
using System.Text.Json.Nodes;
using Aligner.Alignment;
using Aligner.Checks;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Cli.Commands;

/// <summary><c>diff A B</c>: two versions side by side.</summary>
internal sealed class DiffCommand(
    DiffCommand.Arguments arguments,
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
        var old = new Argument<string>("A") { Description = "The first version." };
        var @new = new Argument<string>("B") { Description = "The second version." };
        var html = new Option<string?>("--html") { Description = "Write a page with both side by side.", HelpName = "FILE" };
        var format = CommonArguments.Format("one object a difference and line");
        var all = CommonArguments.Doubtful();
        return new ExemplifiedCommand(
            "diff",
            "Compares two versions of an article. In one language: the paragraphs that were changed (- and +), their changed words in "
                + "brackets, and below them the numbers, dates and names that were. In two: what differs in numbers, dates, names, places, "
                + "sentences and order. Each fact with its place and whether it is an error, a warning or a note; the doubtful with --all "
                + "only. Exit code 0 when nothing differs, 1 when something does, 2 when they could not be compared.",
            "aligner diff draft.it.txt final.it.txt",
            "aligner diff seeds/munich-security.it.txt seeds/munich-security.nl.txt --html diff.html")
        {
            old, @new, html, all, CommonArguments.InputFormat(), format, CommonArguments.Glossaries(), CommonArguments.UiLanguage(),
        }
            .Runs<DiffCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(html), parsed.GetValue(all),
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var from = articles.ReadOne(arguments.Old, null);
        var to = articles.ReadOne(arguments.New, null);
        if (from is null || to is null) return Outcome.NothingDone;
        var (oldPack, newPack) = (packs.For(from.Language.Language), packs.For(to.Language.Language));
        var alignment = alignments.Align(from, to, cancellation);
        if (oldPack.Code == newPack.Code)
        {
            var diff = VersionDiff.Between(from, to);
            // Sentences and their order show in the paragraphs.
            var changed = Facts(alignment, oldPack, newPack, IsFact, cancellation);
            return Show(
                [.. DiffJson.Rows(diff), .. DiffJson.Rows(changed)],
                diff.ToText() + changed.ToText(),
                writer => DiffPage.Write(diff, changed, oldPack, ProductVersion.Text, settings.Words(), writer));
        }
        var facts = Facts(alignment, oldPack, newPack, _ => true, cancellation);
        return Show(
            DiffJson.Rows(facts),
            facts.ToText(),
            writer => DiffPage.Write(facts, oldPack, newPack, ProductVersion.Text, settings.Words(), writer));
    }

    private FactDiff Facts(
        ArticleAlignment alignment, LanguagePack oldPack, LanguagePack newPack, Func<Finding, bool> isMeant, CancellationToken cancellation)
    {
        var known = glossaries.Load();
        var check = new TranslationCheck(oldPack, newPack, known, lexicons.Find(new LanguagePair(oldPack.Code, newPack.Code)), names.Value);
        return FactDiff.Between(
            alignment, oldPack, newPack,
            check.Check(alignment).Where(finding => isMeant(finding) && (arguments.All || !finding.IsDoubtful)),
            glossaries.Concepts(known, alignment, cancellation));
    }

    private static bool IsFact(Finding finding) =>
        finding.Kind is FindingKind.Number or FindingKind.Date or FindingKind.Unit or FindingKind.Name;

    private Outcome Show(IReadOnlyList<JsonObject> rows, string text, Action<TextWriter> page)
    {
        if (arguments.Page is not null) AtomicFile.Write(arguments.Page, stream => PageFlow.Write(stream, page));
        if (arguments.Format == OutputFormat.Json) foreach (var row in rows) terminal.Out.WriteLine(CommandJson.Of(row));
        else if (arguments.Page is null) terminal.Out.Write(text);
        return rows.Count == 0 ? Outcome.NothingFound : Outcome.SomethingFound;
    }

    internal sealed record Arguments(string Old, string New, string? Page, bool All, OutputFormat Format);
}
