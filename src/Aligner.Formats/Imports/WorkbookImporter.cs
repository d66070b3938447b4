using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Imports;

/// <summary>Excel workbooks: every sheet whose first row names two languages. Lines of diagnostics are rows, columns are columns; the
/// path is followed by the sheet.</summary>
internal sealed partial class WorkbookImporter : IImporter
{
    /// <summary>Of one part, unpacked: a million rows of ordinary terms have half of it.</summary>
    private const long LargestPart = 512L << 20;

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".xlsx"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf("xl/"u8) > 0 || head.IndexOf("[Content_Types].xml"u8) > 0);

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        ImmutableArray<Concept> all = [];
        try
        {
            using var stream = new MemoryStream(file.ReadAll());
            using var document = SpreadsheetDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            if (document.WorkbookPart?.Workbook?.Sheets is not { } sheets) throw new InvalidDataException("it has no sheets");
            var shared = SharedTexts(document.WorkbookPart);
            var dates = SpreadsheetDates.Of(document.WorkbookPart);
            var concepts = new SheetConcepts(options, report);
            foreach (var sheet in sheets.Elements<Sheet>())
            {
                if (sheet.Id?.Value is not { } id || document.WorkbookPart.GetPartById(id) is not WorksheetPart part) continue;
                var path = $"{file.Path}[{sheet.Name?.Value}]";
                concepts.Read(path, Rows(part, shared, dates, path));
                all = concepts.All;
            }
            if (!concepts.Found)
                report(new FilePlace(file.Path, 0, 0).Error(ImportCodes.NotThisFormat, SheetConcepts.NoHead));
        }
        // A damaged package makes the SDK throw nearly anything; what the machine or the caller throws is not the file's fault.
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            report(new FilePlace(file.Path, 0, 0)
                .Error(ImportCodes.NotThisFormat, $"not a readable Excel workbook ({exception.Message}); save it again as .xlsx"));
        }
        return all;
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart part, List<string> shared, SpreadsheetDates dates, string path)
    {
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            if (reader.LoadCurrentElement() is not Row row) continue;
            number = (int?)row.RowIndex?.Value ?? number + 1;
            yield return new SheetRow(number, Cells(row, number, shared, dates, path));
        }
    }

    private static List<TextCell> Cells(Row row, int number, List<string> shared, SpreadsheetDates dates, string path)
    {
        var cells = new List<TextCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            // Cells without content may be missing; the reference says in which column one stands. Excel has 16,384.
            var column = cell.CellReference?.Value is { } reference
                ? Math.Clamp(ColumnOf(reference), cells.Count + 1, 16_384)
                : cells.Count + 1;
            while (cells.Count < column - 1) cells.Add(new TextCell("", new FilePlace(path, number, cells.Count + 1)));
            cells.Add(new TextCell(TextOf(cell, shared, dates), new FilePlace(path, number, cells.Count + 1)));
        }
        return cells;
    }

    private static string TextOf(Cell cell, List<string> shared, SpreadsheetDates dates)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return Unescape(cell.InlineString is { } inline ? Runs(inline) : "");
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType is null || cell.DataType.Value == CellValues.Number) return dates.Text(value, cell.StyleIndex?.Value);
        if (cell.DataType.Value != CellValues.SharedString) return Unescape(value);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
            ? shared[index]
            : "";
    }

    private static List<string> SharedTexts(WorkbookPart workbook) =>
        workbook.SharedStringTablePart?.SharedStringTable is { } table
            ? [.. table.Elements<SharedStringItem>().Select(item => Unescape(Runs(item)))]
            : [];

    // Phonetic readings stand beside the text and are no part of it.
    private static string Runs(OpenXmlElement element) => string.Concat(element.Elements().Select(part => part switch
    {
        DocumentFormat.OpenXml.Spreadsheet.Text text => text.Text,
        Run run => run.Text?.Text,
        _ => "",
    }));

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter).Take(3)) column = column * 26 + char.ToUpperInvariant(c) - 'A' + 1;
        return column;
    }

    private static string Unescape(string text) => Escaped().Replace(
        text,
        match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    // ECMA-376 Part 1, §22.9.2.19: a character as _xHHHH_.
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
