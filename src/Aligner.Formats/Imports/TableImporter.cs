using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>
/// Tables in text, a row a concept: a header names the columns (<c>it</c>, <c>nl</c>, <c>type</c>, …), or the user does.
/// </summary>
/// <param name="name">The format's name.</param>
/// <param name="extensions">Its extensions.</param>
/// <param name="separator">Between cells; null where the first line shows whether comma, semicolon or tab.</param>
internal sealed class TableImporter(string name, ImmutableArray<string> extensions, char? separator) : IImporter
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => extensions;

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head)
    {
        // A character or a row may be cut at the end of what was looked at: the first rows are enough.
        var text = TextDecoder.Decode(head[..(head.LastIndexOf((byte)'\n') is > 0 and var end ? end : head.Length)]);
        var declared = DeclaredSeparator(text);
        return new DelimitedText(text, "", declared ?? separator ?? SeparatorOf(text), _ => { }).Rows()
            .Skip(declared is null ? 0 : 1)
            .Take(1)
            .Select(row => row.Select(cell => cell.Text).ToList())
            .Any(head => ConceptColumns.Read(head) is not null || ConceptColumns.NamesSides(head));
    }

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var text = TextDecoder.Decode(file.ReadAll());
        var concepts = new ImportedConcepts(options, report);
        var leftOut = new LeftOutParts(report);
        var columns = options.Columns.IsDefaultOrEmpty ? null : ConceptColumns.Read(options.Columns);
        if (columns is null && !options.Columns.IsDefaultOrEmpty)
        {
            report(new FilePlace(file.Path, 0, 0).Error(
                ImportCodes.NotThisFormat,
                $"the columns {string.Join(',', options.Columns)} don't name two languages; give for example type,it,nl"));
            return [];
        }
        var declared = DeclaredSeparator(text);
        foreach (var row in new DelimitedText(text, file.Path, declared ?? separator ?? SeparatorOf(text), report).Rows())
        {
            if (declared is not null && row[0].Place.Line == 1) continue;
            if (columns is null)
            {
                columns = HeadOf(row, file, options, report);
                if (columns is null) return [];
                continue;
            }
            if (IsHeader(row, options.Columns)) continue;
            if (columns.Draft(row, row[0].Place, options, leftOut, report) is { } draft) concepts.AddRow(draft, row[0].Place, columns);
        }
        if (columns is null)
            report(new FilePlace(file.Path, 0, 0)
                .Error(ImportCodes.NotThisFormat, "the file is empty; a table has a header of language codes and rows of terms"));
        leftOut.Report();
        concepts.Report();
        return concepts.All;
    }

    private static ConceptColumns? HeadOf(List<TextCell> row, InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        List<string> head = [.. row.Select(cell => cell.Text)];
        var columns = ConceptColumns.Read(head);
        if (columns is not null && options.Pair is not null) report(Importers.IgnoredPair(row[0].Place));
        columns ??= ((options.Pair ?? PairOf(file.Path)) is { } pair ? ConceptColumns.Read(head, pair) : null);
        if (columns is null)
            report(row[0].Place.Error(ImportCodes.NotThisFormat, ConceptColumns.NamesSides(head)
                ? "the first row says source and target, but not in which languages; put the pair into the file's name "
                    + "(terms.it-nl.csv), or give it with --pair it-nl"
                : "the first row names no two languages (it,nl); add such a header, or name the columns with --columns type,it,nl"));
        else if (columns.Unknown.Any())
            report(row[0].Place.Info(
                ImportCodes.LeftOut, $"columns that say nothing to a glossary were left out: {string.Join(", ", columns.Unknown)}"));
        return columns;
    }

    // The last pair of codes in a name: terms.it-nl.csv, deepl_IT_NL.tsv.
    private static LanguagePair? PairOf(string path)
    {
        var words = Path.GetFileName(path).ToLowerInvariant().Split(['-', '_', '.', ' ']);
        for (var i = words.Length - 2; i >= 0; i--)
            if (LanguageHeads.Read(words[i]) is { } source
                && LanguageHeads.Read(words[i + 1]) is { } target
                && source != target
                && words[i].Length == 2
                && words[i + 1].Length == 2)
                return new LanguagePair(source, target);
        return null;
    }

    // Who names the columns of a file that names them too means the same.
    private static bool IsHeader(List<TextCell> row, ImmutableArray<string> columns) =>
        !columns.IsDefaultOrEmpty
            && row[0].Place.Line == 1
            && (row.Select(cell => cell.Text.Trim()).SequenceEqual(columns, StringComparer.OrdinalIgnoreCase)
                || ConceptColumns.Read(row.Select(cell => cell.Text)) is not null
                || row.TrueForAll(cell => cell.Text.Trim().ToLowerInvariant() is "source" or "target" or "term" or "translation" or ""));

    // Excel's first line "sep=;", which it reads and does not show.
    private static char? DeclaredSeparator(string text) =>
        text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (text.Length == 5 || text[5] is '\r' or '\n')
            ? text[4]
            : null;

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
