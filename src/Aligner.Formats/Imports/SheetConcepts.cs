using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Cells">From the first column on, those left empty among them.</param>
internal readonly record struct SheetRow(int Number, List<TextCell> Cells);

/// <summary>The concepts of the sheets of a workbook, whichever office program wrote it: of every sheet whose first row that says anything
/// names two languages.</summary>
internal sealed class SheetConcepts(ImportOptions options, Action<Diagnostic> report)
{
    /// <summary>What a workbook without such a sheet is told.</summary>
    public const string NoHead = "no sheet has a first row that names two languages (it, nl); add such a header";

    private readonly ImmutableArray<Concept>.Builder all = ImmutableArray.CreateBuilder<Concept>();

    /// <summary>Whether a sheet had such a row.</summary>
    public bool Found { get; private set; }

    /// <summary>In the order of the sheets.</summary>
    public ImmutableArray<Concept> All => all.ToImmutable();

    /// <summary>Reads a sheet.</summary>
    /// <param name="path">The file's, with the sheet's name.</param>
    /// <param name="rows">In order; read as far as they are needed.</param>
    public void Read(string path, IEnumerable<SheetRow> rows)
    {
        ConceptColumns? columns = null;
        var concepts = new ImportedConcepts(options, report, all);
        var leftOut = new LeftOutParts(report);
        var rowsById = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = TypeOf(path) is { } type ? options with { Type = type } : options;
        foreach (var (number, cells) in rows)
        {
            if (cells.TrueForAll(cell => cell.Text.Trim().Length == 0)) continue;
            var place = new FilePlace(path, number, 1);
            if (columns is null)
            {
                columns = HeadOf(cells, place);
                if (columns is null) return;
                Found = true;
            }
            else if (columns.Draft(cells, place, own, leftOut, report) is { } draft && IsOnly(draft, place))
                concepts.AddRow(draft, place, columns);
        }
        leftOut.Report();
        concepts.Report();

        // A row that was copied to make a new one says twice what the concept is.
        bool IsOnly(ConceptDraft draft, FilePlace place)
        {
            if (draft is not { Row: not null, Id: { } id } || rowsById.TryAdd(id, place.Line)) return true;
            report(place.Error(ImportCodes.NoConcept, string.Create(
                CultureInfo.InvariantCulture,
                $"the id '{id}' stands in row {rowsById[id]} too; empty the cell where the row is a new one")));
            return false;
        }
    }

    private ConceptColumns? HeadOf(List<TextCell> row, FilePlace place)
    {
        List<string> head = [.. row.Select(cell => cell.Text)];
        if (ConceptColumns.Read(head) is not { } columns) return options.Pair is { } pair ? ConceptColumns.Read(head, pair) : null;
        if (options.Pair is not null) report(Importers.IgnoredPair(place));
        return columns;
    }

    // A new row on one of our sheets is of the sheet's kind, of its first type or, among names, what is no person.
    private static ConceptType? TypeOf(string path)
    {
        foreach (var kind in Enum.GetValues<GlossaryKind>())
            if (path.EndsWith($"[{kind}]", StringComparison.Ordinal))
                return kind switch
                {
                    GlossaryKind.Ministries => ConceptType.Ministry,
                    GlossaryKind.Names => ConceptType.Organisation,
                    _ => ConceptType.Place,
                };
        return null;
    }
}
