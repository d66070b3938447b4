using System.Collections.Immutable;

namespace Aligner.Formats.Exports;

/// <summary>An Excel workbook of one sheet under the codes of its languages, a row a concept with its preferred terms: what Phrase, Crowdin
/// and Custom Translator take, and most colleagues send.</summary>
internal sealed class LanguagesWorkbookExporter : IExporter
{
    // A column of terms.
    private const double Width = 36;

    /// <inheritdoc/>
    public string Name => "xlsx-languages";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string Summary => "Excel workbook with a head of language codes, a row a concept (Phrase, Crowdin, Custom Translator)";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        ImmutableArray<WorkbookColumn> columns =
            [.. TermTable.OfConcepts.Languages(content).Select(language => new WorkbookColumn(content.TagOf(language), Width))];
        WorkbookFile.Write(parts[0], [new WorkbookSheet("Glossary", columns, Rows(content, log))]);
        return log.Report();
    }

    private static IEnumerable<ImmutableArray<WorkbookCell>> Rows(GlossaryExport content, LossLog log)
    {
        var rows = TermTable.OfConcepts.Rows(content, log);
        foreach (var row in rows.Skip(WorkbookSheet.RowsAtMost - 1)) log.Add(LossReason.TooManyEntries, row.Source);
        foreach (var row in rows.Take(WorkbookSheet.RowsAtMost - 1))
        {
            log.Write();
            yield return [.. row.Terms.Select(term => WorkbookCell.Of(term, log))];
        }
    }
}
