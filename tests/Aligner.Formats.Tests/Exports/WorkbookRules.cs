using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Limits of Excel (Microsoft, "Excel specifications and limits") and the schema of the Open XML SDK.</summary>
internal static class WorkbookRules
{
    public static void Check(byte[] bytes)
    {
        using (var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
        {
            Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
            Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        }
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        // The validator's time grows with the square of the rows: a large workbook is checked by what follows alone.
        if (bytes.Length < 1_000_000) Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToList();
        Assert.All(sheets, sheet => Assert.InRange(sheet.Name!.Value!.Length, 1, 31));
        foreach (var sheet in sheets)
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
            var rows = part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
            Assert.InRange(rows.Count, 1, 1_048_576);
            var columns = rows[0].Elements<Cell>().Count();
            Assert.All(rows, row => Assert.Equal(columns, row.Elements<Cell>().Count()));
            Assert.All(rows.SelectMany(row => row.Elements<Cell>()), cell => Assert.True(cell.InnerText.Length <= 32_767));
        }
    }
}
