using System.IO.Compression;
using DocumentFormat.OpenXml;
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
            using var reader = OpenXmlReader.Create(part);
            int rows = 0, cells = 0, columns = 0;
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Row) && reader.IsStartElement) (cells, rows) = (0, rows + 1);
                else if (reader.ElementType == typeof(Cell) && reader.IsStartElement) cells++;
                else if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Text) && reader.IsStartElement)
                    Assert.True(reader.GetText().Length <= 32_767);
                else if (reader.ElementType == typeof(Row) && reader.IsEndElement)
                    Assert.Equal(columns == 0 ? columns = cells : columns, cells);
            }
            Assert.InRange(rows, 1, 1_048_576);
        }
    }
}
