using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>An Excel workbook with a sheet for each kind, header fixed and filterable; <see cref="TermColumns"/> names the columns, so that
/// it can be edited and imported again.</summary>
internal sealed class WorkbookExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string Summary => "Excel workbook, a sheet a kind, to read, edit and merge back";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.OfTelling(Name, content, ConceptFields.All);
        WorkbookFile.Write(
            parts[0],
            [.. Enum.GetValues<GlossaryKind>().Select(kind => Sheet(kind, content, log)), WorkbookGuide.Sheet(log)]);
        return log.Report();
    }

    private static WorkbookSheet Sheet(GlossaryKind kind, GlossaryExport content, LossLog log)
    {
        ImmutableArray<Concept> concepts = [.. content.Concepts.Where(concept => Glossary.KindOf(concept.Type) == kind)];
        var columns = WorkbookColumns.Of(kind, concepts, content, log);
        return new WorkbookSheet(
            kind.ToString(), [.. columns.Select(column => column.Head), WorkbookColumns.OfExported], Rows(concepts, columns, content, log));
    }

    private static IEnumerable<ImmutableArray<WorkbookCell>> Rows(
        ImmutableArray<Concept> concepts, ImmutableArray<ConceptColumn> columns, GlossaryExport content, LossLog log)
    {
        var rows = 1;
        foreach (var concept in concepts)
        {
            if (rows == WorkbookSheet.RowsAtMost) { log.Add(LossReason.TooManyEntries, concept.Id); continue; }
            if (content.Languages.Count(language => WorkbookColumns.TextOf(concept.PreferredTerm(language), log) is not null) < 2) continue;
            rows++;
            log.Write();
            foreach (var (language, definition) in concept.Definitions)
                if (!content.Languages.Contains(language)) log.Add(LossReason.Definition, definition);
            foreach (var (language, subject) in concept.Subjects)
                if (!content.Languages.Contains(language)) log.Add(LossReason.Subject, subject);
            ImmutableArray<WorkbookCell> cells = [.. columns.Select(column => column.Cell(concept))];
            yield return cells.Add(WorkbookColumns.Exported(columns, cells, content.Whole(concept)));
        }
    }
}
