using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Aligner.Corrections;
using Aligner.Formats.Exports;
using Aligner.Formats.Imports;
using Aligner.Formats.Tests.Exports;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Tests.Imports;

/// <summary>A glossary on its way through a spreadsheet: exported, changed as a person does it, and merged.</summary>
internal sealed class EditedWorkbook : IDisposable
{
    private static readonly DecisionMaker Maker =
        new("Anna", DecisionWay.Workbook, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private readonly string folder = Directory.CreateTempSubdirectory("aligner-workbook-").FullName;

    public EditedWorkbook(params IEnumerable<Concept> concepts)
    {
        Bytes = Written.By("xlsx", Samples.Content(new ExportOptions(Samples.Pair), concepts)).Parts[0];
        Stand(concepts);
    }

    public byte[] Bytes { get; private set; }

    /// <summary>The entries as they are in the folder.</summary>
    public ImmutableArray<Concept> Concepts => [.. GlossaryFolder.Read(folder).Concepts];

    /// <summary>The text of all files of the folder.</summary>
    public string Text => string.Concat(Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    public Concept this[string id] => Concepts.Single(concept => concept.Id == id);

    /// <summary>Puts other entries into the folder, as if somebody had changed them meanwhile.</summary>
    public void Stand(IEnumerable<Concept> concepts)
    {
        foreach (var kind in Enum.GetValues<GlossaryKind>())
            File.WriteAllText(Path.Combine(folder, GlossaryFile.Name(kind)), GlossaryDocument.Format(
                new Glossary(kind, [.. concepts.Where(concept => Glossary.KindOf(concept.Type) == kind)])));
    }

    /// <summary>Types a text into a cell; of an empty one an empty cell remains.</summary>
    public EditedWorkbook Type(string id, string column, string text) => Change((sheet, rows) =>
    {
        if (RowOf(rows, id) is { } row) Put(row, ColumnOf(rows, column), text);
    });

    /// <summary>Writes a row under the last of a sheet.</summary>
    public EditedWorkbook Add(string sheet, params (string Column, string Text)[] cells) => Change((name, rows) =>
    {
        if (name != sheet) return;
        var row = new Row();
        rows.Last().InsertAfterSelf(row);
        foreach (var (column, text) in cells) Put(row, ColumnOf(rows, column), text);
    });

    /// <summary>Copies the row of a concept under the last of its sheet.</summary>
    public EditedWorkbook Copy(string id) => Change((_, rows) =>
    {
        if (RowOf(rows, id) is { } row) rows.Last().InsertAfterSelf(row.CloneNode(deep: true));
    });

    /// <summary>Deletes the row of a concept.</summary>
    public EditedWorkbook Delete(string id) => Change((_, rows) => RowOf(rows, id)?.Remove());

    /// <summary>Takes a column out of every sheet that has it.</summary>
    public EditedWorkbook DeleteColumn(string column) => Change((_, rows) =>
    {
        if (!rows.First().Elements<Cell>().Any(cell => TextOf(cell) == column)) return;
        var at = ColumnOf(rows, column);
        foreach (var row in rows) row.Elements<Cell>().ElementAtOrDefault(at)?.Remove();
    });

    /// <summary>Brings the workbook back.</summary>
    /// <param name="asOpenDocument">Whether LibreOffice's format is what it was saved in.</param>
    /// <param name="settle">Settles conflicts.</param>
    public (ImmutableArray<string> Errors, GlossaryFolderMerge Merge) Merge(
        bool asOpenDocument = false, Func<DecisionConflict, Settlement>? settle = null)
    {
        var imported = asOpenDocument ? Imported.From("x.ods", AsOpenDocument()) : Imported.From("x.xlsx", Bytes);
        var merged = GlossaryFolder.Merge(
            folder, Importers.ByKind(imported.Concepts), new FolderMerge { Maker = Maker, Settle = settle });
        return (
            [
                .. imported.Errors,
                .. merged.Diagnostics.Select(diagnostic => diagnostic.ToString().Replace(folder, "", StringComparison.Ordinal)),
            ],
            merged);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private EditedWorkbook Change(Action<string, IEnumerable<Row>> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var (name, part) in Sheets(document))
            {
                var data = part.Worksheet.GetFirstChild<SheetData>()!;
                change(name, data.Elements<Row>());
                // Real programs number what they save.
                uint number = 0;
                foreach (var row in data.Elements<Row>())
                {
                    row.RowIndex = ++number;
                    foreach (var (cell, at) in row.Elements<Cell>().Select((cell, at) => (cell, at)))
                        cell.CellReference = $"{Letter(at)}{number}";
                }
                part.Worksheet.Save();
            }
        }
        Bytes = stream.ToArray();
        return this;
    }

    private byte[] AsOpenDocument()
    {
        var tables = new StringBuilder();
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        foreach (var (name, part) in Sheets(document))
        {
            tables.Append(CultureInfo.InvariantCulture, $"<table:table table:name=\"{name}\">");
            foreach (var row in part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>())
            {
                tables.Append("<table:table-row>");
                foreach (var cell in row.Elements<Cell>())
                {
                    tables.Append("<table:table-cell>");
                    foreach (var line in TextOf(cell).Split('\n'))
                        tables.Append(
                            CultureInfo.InvariantCulture,
                            $"<text:p>{WebUtility.HtmlEncode(line).Replace("  ", " <text:s/>", StringComparison.Ordinal)}</text:p>");
                    tables.Append("</table:table-cell>");
                }
                tables.Append("</table:table-row>");
            }
            tables.Append("</table:table>");
        }
        return SpreadsheetImporterTests.OpenDocument(tables.ToString());
    }

    private static IEnumerable<(string Name, WorksheetPart Part)> Sheets(SpreadsheetDocument document) =>
        document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()
            .Select(sheet => (sheet.Name!.Value!, (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)));

    private static Row? RowOf(IEnumerable<Row> rows, string id)
    {
        var heads = rows.First().Elements<Cell>().Select(TextOf).ToList();
        var at = heads.IndexOf("id");
        return at < 0
            ? null
            : rows.Skip(1).FirstOrDefault(row => row.Elements<Cell>().ElementAtOrDefault(at) is { } cell && TextOf(cell) == id);
    }

    // A head that no sheet has yet is written behind the last.
    private static int ColumnOf(IEnumerable<Row> rows, string column)
    {
        var heads = rows.First().Elements<Cell>().Select(TextOf).ToList();
        if (heads.IndexOf(column) is >= 0 and var at) return at;
        Put(rows.First(), heads.Count, column);
        return heads.Count;
    }

    private static void Put(Row row, int at, string text)
    {
        while (row.Elements<Cell>().Count() <= at) row.Append(new Cell());
        var cell = row.Elements<Cell>().ElementAt(at);
        cell.RemoveAllChildren();
        cell.DataType = text.Length == 0 ? null : CellValues.InlineString;
        if (text.Length > 0)
            cell.InlineString = new InlineString(
                new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string TextOf(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static string Letter(int at) => at < 26 ? $"{(char)('A' + at)}" : $"{(char)('A' + at / 26 - 1)}{(char)('A' + at % 26)}";
}
