using System.CommandLine;
using Aligner.Alignment;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>align SOURCE TARGET</c> and <c>align --batch LIST.tsv</c>.</summary>
internal sealed class AlignCommand(
    AlignCommand.Arguments arguments,
    ArticleFlow articles,
    AlignmentFlow alignments,
    GlossaryFlow glossaries,
    PageFlow pages,
    LanguagePacks packs,
    AlignerSettings settings,
    Terminal terminal) : IAction
{
    public static Command Create()
    {
        var source = new Argument<string?>("SOURCE") { Description = "The source article.", Arity = ArgumentArity.ZeroOrOne };
        var target = new Argument<string?>("TARGET") { Description = "The target article.", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch")
        {
            Description = "Align many at once: a file of rows source, target, output, parted by tabs.",
            HelpName = "LIST.tsv",
        };
        var unit = CommonArguments.Choice(
            "--unit",
            "What the beads link: non-blank lines, or sentences counted over the whole article.",
            "paragraph",
            "paragraph",
            "sentence");
        var sourceLanguage = CommonArguments.Language("source");
        var targetLanguage = CommonArguments.Language("target");
        var format = CommonArguments.Choice(
            "--format",
            "How to write it: " + string.Join("; ", AlignmentFormats.All.Select(known => $"{known.Name}: {known.Summary}"))
                + "; html: both versions side by side on a page.",
            "ladder",
            [.. AlignmentFormats.All.Select(known => known.Name), "html"]);
        var output = CommonArguments.Output();
        return new ExemplifiedCommand(
            "align",
            "Aligns two versions of an article, whatever 'pair' thinks of them: which paragraphs (or sentences) translate which, how sure, "
                + "and what has no counterpart.",
            "aligner align seeds/munich-security.it.txt seeds/munich-security.nl.txt",
            "aligner align summit.it.txt summit.nl.txt --unit sentence --format tmx -o summit.tmx",
            "aligner align --batch list.tsv --source-language it --target-language nl")
        {
            source, target, batch, unit, sourceLanguage, targetLanguage, CommonArguments.InputFormat(), format, output,
            CommonArguments.Glossaries(),
        }
            .Runs<AlignCommand, Arguments>(parsed => new Arguments
            {
                Source = parsed.GetValue(source),
                Target = parsed.GetValue(target),
                Batch = parsed.GetValue(batch),
                Unit = parsed.GetValue(unit) == "sentence" ? AlignmentUnit.Sentence : AlignmentUnit.Paragraph,
                SourceLanguage = CommonArguments.Language(parsed, sourceLanguage),
                TargetLanguage = CommonArguments.Language(parsed, targetLanguage),
                Format = parsed.GetValue(format)!,
                Output = parsed.GetValue(output),
            });
    }

    public Outcome Run(CancellationToken cancellation)
    {
        settings.Prove("aligner", arguments.SourceLanguage, arguments.TargetLanguage);
        if (arguments is { Format: "html", Unit: AlignmentUnit.Sentence })
            terminal.Report(Diagnostic.Warning("ALN910", "--unit", "a page shows paragraphs; the option is ignored"));
        if (arguments.Batch is { } list)
        {
            if (arguments.Source is not null || arguments.Output is not null)
                terminal.Report(Diagnostic.Warning(
                    "ALN910", "--batch", "the list names the files and their outputs; the others on the command line are ignored"));
            return RunBatch(list, cancellation);
        }
        else if (arguments is { Source: { } source, Target: { } target })
        {
            if (Align(source, target, cancellation) is not { } alignment) return Outcome.NothingDone;
            Write(alignment, arguments.Output, cancellation);
        }
        else throw new CommandFailedException("ALN902", "aligner", "align takes a source and a target file, or --batch LIST.tsv");
        return Outcome.Done;
    }

    private Outcome RunBatch(string list, CancellationToken cancellation)
    {
        var rows = ArticleReaders.ReadLines(InputFile.Named(list) ?? InputFile.At(list), terminal.Report)
            .Select(line => (Number: line.Number + 1, Cells: line.Line.Trim('\uFEFF').Split('\t')))
            .Where(row => row.Cells is not [""])
            .ToList();
        if (rows.Count == 0 && !terminal.AnyFailed)
            terminal.Report(Diagnostic.Error("ALN109", list, "the list has no row; write source, target and output, parted by tabs"));
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        var good = new List<(int Number, string[] Cells)>();
        foreach (var row in rows)
        {
            if (row.Cells.Length < 3 || row.Cells.Take(3).Any(string.IsNullOrWhiteSpace))
                Refuse(list, row.Number, "a row is source, target and output parted by tabs; the row was left out");
            else if (!outputs.Add(Path.GetFullPath(row.Cells[2])))
                Refuse(list, row.Number, $"an earlier row writes to '{row.Cells[2]}' too; the row was left out");
            else good.Add(row);
        }
        var done = InOrder.Select("Aligning", good, row => RunRow(list, row.Number, row.Cells, cancellation), terminal, cancellation);
        return done.Contains(true) ? Outcome.Done : Outcome.NothingDone;
    }

    private bool RunRow(string list, int number, string[] cells, CancellationToken cancellation)
    {
        if (Align(cells[0], cells[1], cancellation) is not { } alignment) return false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(cells[2]))!);
            Write(alignment, cells[2], cancellation);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(list, number, $"'{cells[2]}' can't be written: {exception.Message}");
            return false;
        }
    }

    private void Refuse(string list, int number, string message) =>
        terminal.Report(new Diagnostic(Severity.Error, "ALN109", list, number, 0, message));

    private ArticleAlignment? Align(string source, string target, CancellationToken cancellation)
    {
        if (articles.ReadTwo(source, arguments.SourceLanguage, target, arguments.TargetLanguage) is not var (from, to)) return null;
        return alignments.Align(from, to, cancellation);
    }

    private void Write(ArticleAlignment alignment, string? path, CancellationToken cancellation)
    {
        if (AlignmentFormats.Find(arguments.Format) is not { } format)
        {
            pages.WriteAlignment(alignment, path, terminal);
            return;
        }
        // XLIFF holds a glossary beside the text.
        var content = new AlignmentExport([alignment], arguments.Unit)
        {
            Pack = packs.For,
            Concepts = format is XliffAlignmentFormat ? [.. glossaries.Concepts(glossaries.Load(), alignment, cancellation)] : [],
        };
        foreach (var line in Write(format, content, alignment, path).Lines().Skip(1)) terminal.Note(line);
    }

    private Formats.Exports.LossReport Write(IAlignmentFormat format, AlignmentExport content, ArticleAlignment alignment, string? path)
    {
        if (path is not null) return format.Write(content, path);
        if (format.Parts(AlignmentExport.Languages(alignment)).Length > 1)
            throw new CommandFailedException("ALN902", "aligner", $"{format.Name} writes several files; name them with -o FILE");
        terminal.Out.Flush();
        using var stream = Console.OpenStandardOutput();
        return format.Write(content, [stream]);
    }

    internal sealed record Arguments
    {
        public string? Source { get; init; }

        public string? Target { get; init; }

        public string? Batch { get; init; }

        public AlignmentUnit Unit { get; init; }

        public LanguageCode? SourceLanguage { get; init; }

        public LanguageCode? TargetLanguage { get; init; }

        public required string Format { get; init; }

        public string? Output { get; init; }
    }
}
