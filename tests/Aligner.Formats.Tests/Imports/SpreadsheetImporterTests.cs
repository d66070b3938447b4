using System.IO.Compression;
using System.Text;
using Aligner.Formats.Exports;
using Aligner.Formats.Imports;
using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Tests.Imports;

/// <summary>Sheets as LibreOffice and Excel write them.</summary>
public class SpreadsheetImporterTests
{
    [Fact]
    public void OpenDocument_sheets_are_read_with_repeated_and_empty_cells()
    {
        var imported = Imported.From("x.ods", OpenDocument("""
            <table:table table:name="Terms">
              <table:table-row><table:table-cell><text:p>it</text:p></table:table-cell><table:table-cell/>
                <table:table-cell><text:p>nl</text:p></table:table-cell><table:table-cell><text:p>note</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
              <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
              <table:table-row>
                <table:table-cell office:value-type="string"><office:annotation><text:p>ask</text:p></office:annotation>
            <text:p>Ponte <text:span>dei</text:span><text:s text:c="1"/>Sospiri</text:p></table:table-cell><table:table-cell/>
                <table:table-cell><text:p>Brug der Zuchten</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2025-01-05T00:00:00">
                  <text:p>5-1-25</text:p></table:table-cell>
              </table:table-row>
              <table:table-row><table:table-cell><text:p>solo</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="1048570">
                <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            """));
        var concept = Assert.Single(imported.Concepts);
        Assert.Equal("it: Ponte dei Sospiri, nl: Brug der Zuchten", Assert.Single(imported.Terms));
        Assert.Equal("2025-01-05", concept.Note);
        Assert.Equal(["x.ods[Terms]:5:1: error ALN404: a term in one language only; give its translation"], imported.Errors);
    }

    [Fact]
    public void An_OpenDocument_without_sheets_of_terms_or_that_is_damaged_is_reported()
    {
        var bytes = OpenDocument("<table:table table:name=\"A\"/>");
        Assert.Equal(
            "x.ods: error ALN401: no sheet has a first row that names two languages (it, nl); add such a header",
            Assert.Single(Imported.From("x.ods", bytes).Errors));
        Assert.StartsWith(
            "x.ods: error ALN401: not a readable OpenDocument spreadsheet",
            Assert.Single(Imported.From("x.ods", bytes[..(bytes.Length / 2)]).Errors),
            StringComparison.Ordinal);
    }

    [Theory, InlineData(1u, "45662", "2025-01-05"), InlineData(2u, "45662.5", "2025-01-05 12:00"), InlineData(3u, "45662", "45662"),
        InlineData(0u, "45662", "45662"), InlineData(1u, "-3", "-3"), InlineData(1u, "9999999999", "9999999999")]
    public void Dates_of_Excel_are_dates(uint style, string value, string expected)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(
                    new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-413]d mmmm yyyy" },
                    new NumberingFormat { NumberFormatId = 165, FormatCode = "[Red]0 \"days\"" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(
                    new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 },
                    new CellFormat { NumberFormatId = 165 }));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                new Row(Inline("it"), Inline("nl"), Inline("note")),
                new Row(Inline("Roma"), Inline("Rome"), new Cell { CellValue = new CellValue(value), StyleIndex = style })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "A", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }
        Assert.Equal(expected, Assert.Single(Imported.From("x.xlsx", stream.ToArray()).Concepts).Note);
    }

    [Fact]
    public void A_head_of_source_and_target_is_read_by_the_pair_in_the_name_or_asked_for()
    {
        const string Table = "Source,Target,Description\nRoma,Rome,the city\n";
        Assert.Equal(["it: Roma, nl: Rome"], Imported.From("terms_it-nl.csv", Table).Terms);
        Assert.Equal("the city", Imported.From("terms.IT_NL.csv", Table).Concepts[0].Note);
        var asked = Imported.From("x.csv", Table, new ImportOptions { Pair = Samples.Pair });
        Assert.Equal(["it: Roma, nl: Rome"], asked.Terms);
        Assert.Contains("not in which languages", Assert.Single(Imported.From("my-old.csv", Table).Errors), StringComparison.Ordinal);
    }

    [Theory, InlineData("phrase"), InlineData("lokalise"), InlineData("memoq"), InlineData("xlsx-languages")]
    public void Tables_for_other_tools_come_back(string name)
    {
        var imported = Imported.From("x" + Exporters.Find(name)!.Extension, Written.By(name).Parts[0]);
        Assert.Empty(imported.Errors);
        Assert.Contains(imported.Terms, terms => terms.Contains("it: ministero degli Esteri", StringComparison.Ordinal)
            && terms.Contains("nl: ministerie van Buitenlandse Zaken", StringComparison.Ordinal)
            && terms.Contains("de: Auswärtiges Amt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_JSON_with_half_a_surrogate_is_that_rows_fault()
    {
        var imported = Imported.From("x.jsonl", """
            {"terms":{"it":[{"term":"a\ud800"}],"nl":[{"term":"b"}]}}
            {"terms":{"it":[{"term":"Roma"}],"nl":[{"term":"Rome"}]}}
            """);
        Assert.Equal(["it: Roma, nl: Rome"], imported.Terms);
        Assert.StartsWith("x.jsonl:1:1: error ALN404: the line holds text that is not valid Unicode", Assert.Single(imported.Errors),
            StringComparison.Ordinal);
    }

    [Theory, InlineData("{\"terms\": x"), InlineData("no object")]
    public void JSON_lines_of_which_a_thousand_in_a_row_are_broken_are_not_read_to_the_end(string broken)
    {
        const string Good = "{\"terms\":{\"it\":[{\"term\":\"Roma\"}],\"nl\":[{\"term\":\"Rome\"}]}}\n";
        string Lines(int count) => Good + string.Concat(Enumerable.Repeat(broken + "\n", count)) + Good.Replace('R', 'T');
        Assert.Equal(2, Imported.From("x.jsonl", Lines(999)).Concepts.Length);
        var imported = Imported.From("x.jsonl", Lines(5_000));
        Assert.Single(imported.Concepts);
        Assert.Equal(1_001, imported.Errors.Count());
        Assert.Equal(
            "x.jsonl:1002:1: error ALN401: 1,000 lines in a row are no JSON, and the rest was not read; give a line a concept",
            imported.Errors.Last());
    }

    [Fact]
    public void What_TMX_and_XLIFF_hold_beyond_a_glossary_is_counted()
    {
        var tmx = Imported.From("x.tmx", """
            <tmx version="1.4"><header srclang="it"/><body><tu><prop type="client">ANSA</prop>
            <tuv xml:lang="it"><note>old</note><seg>Roma</seg></tuv>
            <tuv xml:lang="nl"><prop type="client">ANSA</prop><seg>Rome</seg></tuv></tu>
            </body></tmx>
            """);
        Assert.Contains(
            tmx.Diagnostics,
            diagnostic => diagnostic.Message.EndsWith("client 2", StringComparison.Ordinal));
        Assert.Equal("old", Assert.Single(tmx.Concepts).Terms[Samples.Italian][0].Note);
        var xliff = Imported.From("x.xlf", """
            <xliff version="2.1" srcLang="it" trgLang="nl" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f"><unit id="u">
            <gls:glossary><gls:glossEntry><gls:term>Roma</gls:term><gls:translation>Rome</gls:translation>
            <gls:definition>a city</gls:definition></gls:glossEntry></gls:glossary><match/>
            <segment><source>Roma</source><target>Rome</target></segment></unit></file></xliff>
            """);
        Assert.Equal("a city", Assert.Single(xliff.Concepts).Definitions[Samples.Italian]);
        Assert.Contains(xliff.Diagnostics, diagnostic => diagnostic.Message.EndsWith("match 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_of_one_language_in_two_regions_are_terms_of_their_regions()
    {
        const string Table = "it-IT,nl-BE,Dutch (Netherlands)\nCorte dei conti,Rekenhof,Algemene Rekenkamer\n";
        var concept = Assert.Single(Imported.From("x.csv", Table).Concepts);
        Assert.Equal(
            [("Rekenhof", "nl-BE", true), ("Algemene Rekenkamer", "nl-NL", true)],
            concept.Terms[Samples.Dutch].Select(term => (term.Text, term.Region!, term.Preferred)));
        Assert.Null(Assert.Single(concept.Terms[Samples.Italian]).Region);
        Assert.Equal("Algemene Rekenkamer", concept.PreferredTerm(Samples.Dutch)!.Text);
    }

    [Theory, InlineData("Places", ConceptType.Place), InlineData("Ministries", ConceptType.Ministry),
        InlineData("Names", ConceptType.Organisation), InlineData("Mine", ConceptType.Organisation)]
    public void A_row_without_a_type_is_of_the_kind_of_its_sheet(string sheet, ConceptType expected) =>
        Assert.Equal(expected, Assert.Single(Imported.From("x.ods", OpenDocument($"""
            <table:table table:name="{sheet}">
            <table:table-row><table:table-cell><text:p>it</text:p></table:table-cell>
            <table:table-cell><text:p>nl</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell><text:p>Roma</text:p></table:table-cell>
            <table:table-cell><text:p>Rome</text:p></table:table-cell></table:table-row></table:table>
            """)).Concepts).Type);

    /// <summary>A spreadsheet with the given tables.</summary>
    internal static byte[] OpenDocument(string tables)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(package, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Write(package, "content.xml", $"""
                <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>
                """);
        }
        return stream.ToArray();
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var stream = package.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Cell Inline(string text) =>
        new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { DataType = CellValues.InlineString };
}
