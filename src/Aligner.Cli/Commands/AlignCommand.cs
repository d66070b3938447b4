using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Alignment;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>align SOURCE TARGET</c> and <c>align --batch LIST.tsv</c>.</summary>
internal static class AlignCommand
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
        return new Command("align", "Aligns two versions of an article, whatever 'pair' thinks of them: which paragraphs (or sentences) "
            + "translate which, how sure, and what has no counterpart.")
        {
            source, target, batch, unit, sourceLanguage, targetLanguage, format, output,
        }
            .WithExamples(
                "aligner align seeds/munich-security.it.txt seeds/munich-security.nl.txt",
                "aligner align summit.it.txt summit.nl.txt --unit sentence --format tmx -o summit.tmx",
                "aligner align --batch list.tsv --source-language it --target-language nl")
            .Does((services, parsed, cancellation) =>
            {
                var unitValue = parsed.GetValue(unit) == "sentence" ? AlignmentUnit.Sentence : AlignmentUnit.Paragraph;
                var work = new Work(
                    services,
                    unitValue,
                    parsed.GetValue(format)!,
                    CommonArguments.Language(parsed, sourceLanguage),
                    CommonArguments.Language(parsed, targetLanguage),
                    cancellation);
                if (parsed.GetValue(batch) is { } list) return work.Batch(list);
                if (parsed.GetValue(source) is not { } from || parsed.GetValue(target) is not { } to)
                    throw new CommandFailedException("ALN902", "aligner", "align takes a source and a target file, or --batch LIST.tsv");
                return work.One(from, to, parsed.GetValue(output));
            });
    }

    private sealed class Work(
        IServiceProvider services,
        AlignmentUnit unit,
        string format,
        LanguageCode? sourceLanguage,
        LanguageCode? targetLanguage,
        CancellationToken cancellation)
    {
        private readonly Terminal terminal = services.GetRequiredService<Terminal>();
        private readonly ArticleFlow articles = services.GetRequiredService<ArticleFlow>();
        private readonly AlignmentFlow alignments = services.GetRequiredService<AlignmentFlow>();

        public int One(string source, string target, string? output)
        {
            if (Align(source, target) is { } alignment) Write(alignment, output);
            return terminal.Exit;
        }

        public int Batch(string list)
        {
            var rows = ArticleReaders.ReadLines(InputFile.At(list), terminal.Report)
                .Select(line => (Number: line.Number + 1, Cells: line.Line.Trim('\uFEFF').Split('\t')))
                .Where(row => row.Cells is not [""])
                .ToList();
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
            InOrder.Select("Aligning", good, row => Row(list, row.Number, row.Cells), terminal, cancellation);
            return terminal.Exit;
        }

        private bool Row(string list, int number, string[] cells)
        {
            if (Align(cells[0], cells[1]) is not { } alignment) return false;
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(cells[2]))!);
                Write(alignment, cells[2]);
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

        private ArticleAlignment? Align(string source, string target)
        {
            var from = articles.ReadOne(source, sourceLanguage);
            var to = articles.ReadOne(target, targetLanguage);
            return from is null || to is null ? null : alignments.Align(from, to, cancellation);
        }

        private void Write(ArticleAlignment alignment, string? path)
        {
            var known = AlignmentFormats.Find(format);
            // XLIFF holds a glossary beside the text.
            var content = new AlignmentExport([alignment], unit)
            {
                Pack = services.GetRequiredService<LanguagePacks>().For,
                Concepts = known is XliffAlignmentFormat
                    ? [.. services.GetRequiredService<GlossaryFlow>().Concepts(alignment, cancellation)]
                    : [],
            };
            if (known is null)
            {
                services.GetRequiredService<PageFlow>().WriteAlignment(alignment, path, terminal);
                return;
            }
            if (path is not null)
            {
                foreach (var line in known.Write(content, path).Lines().Skip(1)) terminal.Note(line);
                return;
            }
            if (known.Parts(AlignmentExport.Languages(alignment)).Length > 1)
                throw new CommandFailedException("ALN902", "aligner", $"{known.Name} writes several files; name them with -o FILE");
            terminal.Out.Flush();
            using var stream = Console.OpenStandardOutput();
            foreach (var line in known.Write(content, [stream]).Lines().Skip(1)) terminal.Note(line);
        }
    }
}
