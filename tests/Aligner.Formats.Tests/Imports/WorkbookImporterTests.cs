using System.IO.Compression;
using Aligner.Formats.Tests.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Tests.Imports;

public class WorkbookImporterTests
{
    [Fact]
    public void Sheets_with_shared_texts_and_missing_cells_are_read()
    {
        var bytes = Workbook(
            [("A1", "type", true), ("C1", "Italian", true), ("D1", "nl", false), ("E1", "confidence", false)],
            [("A2", "place", true), ("C2", "Roma", true), ("D2", "Rome", false), ("E2", "0.5", null)],
            [("C3", "solo", false)],
            [("A4", "planet", false), ("C4", "Marte", false), ("D4", "Mars", false)],
            [("A5", "place", false), ("C5", "_x005F_x0041_", false), ("D5", "A_x0041_", false)]);
        var imported = Imported.From("x.xlsx", bytes);
        Assert.Equal(["it: Roma, nl: Rome", "it: _x0041_, nl: AA"], imported.Terms);
        Assert.Equal(0.5, imported.Concepts[0].Confidence);
        Assert.Equal(
            [
                "x.xlsx[Sheet]:3:1: error ALN404: a term in one language only; give its translation",
                "x.xlsx[Sheet]:4:1: error ALN405: 'planet' is no type; give one of ministry, title, person, organisation, place",
            ],
            imported.Errors);
    }

    [Fact]
    public void A_workbook_without_a_header_of_languages_is_reported() =>
        Assert.Equal(
            "x.xlsx: error ALN401: no sheet has a first row that names two languages (it, nl); add such a header",
            Assert.Single(Imported.From("x.xlsx", Workbook([("A1", "Roma", false), ("B1", "Rome", false)])).Errors));

    [Fact]
    public void A_damaged_workbook_is_reported()
    {
        var bytes = Written.By("xlsx").Parts[0];
        Assert.StartsWith(
            "x.xlsx: error ALN401: not a readable Excel workbook",
            Assert.Single(Imported.From("x.xlsx", bytes[..(bytes.Length / 2)]).Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_whose_main_part_is_empty_is_told_what_it_lacks()
    {
        using var stream = new MemoryStream();
        stream.Write(Written.By("xlsx").Parts[0]);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/workbook.xml")!.Delete();
            archive.CreateEntry("xl/workbook.xml");
        }
        Assert.Equal(
            "x.xlsx: error ALN401: not a readable Excel workbook (it has no sheets); save it again as .xlsx",
            Assert.Single(Imported.From("x.xlsx", stream.ToArray()).Errors));
    }

    private static byte[] Workbook(params (string Reference, string Text, bool? Shared)[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var shared = new List<string>();
            var data = new SheetData();
            foreach (var row in rows)
            {
                var cells = row.Select(cell => cell.Shared switch
                {
                    true => new Cell
                    {
                        CellReference = cell.Reference,
                        DataType = CellValues.SharedString,
                        CellValue = new CellValue(Share(cell.Text)),
                    },
                    false => new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(cell.Text)))
                    {
                        CellReference = cell.Reference,
                        DataType = CellValues.InlineString,
                    },
                    null => new Cell { CellReference = cell.Reference, CellValue = new CellValue(cell.Text) },
                });
                data.Append(
                    new Row(cells) { RowIndex = uint.Parse(row[0].Reference[1..], System.Globalization.CultureInfo.InvariantCulture) });
            }
            var sheet = workbook.AddNewPart<WorksheetPart>("sheet");
            sheet.Worksheet = new Worksheet(data);
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                shared.Select(text => new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(text))));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet", SheetId = 1, Id = "sheet" }));

            int Share(string text)
            {
                shared.Add(text);
                return shared.Count - 1;
            }
        }
        return stream.ToArray();
    }
}
