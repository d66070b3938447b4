using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Aligner.Formats.Exports;

/// <summary>
/// An Excel workbook (ECMA-376), written row by row into a stream that need not seek. The parts have no
/// prefixes, and every row and cell says where it stands: exceljs reads no other, which is why the SDK's writer is not used.
/// </summary>
internal static partial class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The styles, in the order of the style sheet: an ordinary cell, and a head.
    private const string Head = "1";

    // The package format keeps a time for each file; the earliest it can hold means none.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook; the stream stays open.</summary>
    public static void Write(Stream target, ImmutableArray<WorkbookSheet> sheets)
    {
        using var package = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        WritePart(package, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Length));
        WritePart(package, "_rels/.rels", xml => WriteRelationships(xml, [("officeDocument", "xl/workbook.xml")]));
        WritePart(package, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        WritePart(package, "xl/_rels/workbook.xml.rels", xml => WriteRelationships(
            xml,
            [.. Enumerable.Range(1, sheets.Length).Select(number => ("worksheet", Path(number))), ("styles", "styles.xml")]));
        WritePart(package, "xl/styles.xml", WriteStyles);
        for (var i = 0; i < sheets.Length; i++)
        {
            var sheet = sheets[i];
            WritePart(package, "xl/" + Path(i + 1), xml => WriteSheet(xml, sheet));
        }
    }

    private static string Path(int sheet) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{sheet}.xml");

    private static void WritePart(ZipArchive package, string path, Action<XmlWriter> write)
    {
        var entry = package.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = TextLines.Encoding });
        xml.WriteStartDocument();
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        WriteEmpty(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteEmpty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        WriteEmpty(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", ContentType + "sheet.main+xml"));
        WriteEmpty(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", ContentType + "styles+xml"));
        for (var number = 1; number <= sheets; number++)
            WriteEmpty(xml, "Override", ("PartName", "/xl/" + Path(number)), ("ContentType", ContentType + "worksheet+xml"));
    }

    private static void WriteRelationships(XmlWriter xml, ImmutableArray<(string Kind, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        for (var i = 0; i < targets.Length; i++)
            WriteEmpty(xml, "Relationship",
                ("Id", Id(i + 1)), ("Type", $"{Relationships}/{targets[i].Kind}"), ("Target", targets[i].Target));
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    private static void WriteWorkbook(XmlWriter xml, ImmutableArray<WorkbookSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Length; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relationships, Id(i + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        WriteAll("fonts", () => WriteEmpty(xml, "font"), () => WriteParent("font", () => WriteEmpty(xml, "b")));
        WriteAll(
            "fills",
            () => WriteParent("fill", () => WriteEmpty(xml, "patternFill", ("patternType", "none"))),
            () => WriteParent("fill", () => WriteEmpty(xml, "patternFill", ("patternType", "gray125"))));
        WriteAll("borders", () => WriteEmpty(xml, "border"));
        WriteAll("cellStyleXfs", () => WriteEmpty(xml, "xf"));
        WriteAll(
            "cellXfs",
            () => WriteEmpty(xml, "xf", ("xfId", "0")),
            () => WriteEmpty(xml, "xf", ("fontId", "1"), ("xfId", "0"), ("applyFont", "1")));

        void WriteParent(string name, Action child)
        {
            xml.WriteStartElement(name);
            child();
            xml.WriteEndElement();
        }

        void WriteAll(string name, params ReadOnlySpan<Action> children)
        {
            xml.WriteStartElement(name);
            xml.WriteAttributeString("count", children.Length.ToString(CultureInfo.InvariantCulture));
            foreach (var child in children) child();
            xml.WriteEndElement();
        }
    }

    private static void WriteSheet(XmlWriter xml, WorkbookSheet sheet)
    {
        ImmutableArray<string> letters = [.. Enumerable.Range(1, sheet.Columns.Length).Select(Letters)];
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        WriteEmpty(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var width = sheet.Columns[i].Width.ToString("R", CultureInfo.InvariantCulture);
            (string, string)[] hidden = sheet.Columns[i].IsHidden ? [("hidden", "1")] : [];
            WriteEmpty(xml, "col", [("min", number), ("max", number), ("width", width), .. hidden, ("customWidth", "1")]);
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        StartRow(xml, "1");
        for (var i = 0; i < letters.Length; i++) WriteText(xml, letters[i] + "1", sheet.Columns[i].Head, Head);
        xml.WriteEndElement();
        var rows = 1;
        foreach (var cells in sheet.Rows)
        {
            var number = (++rows).ToString(CultureInfo.InvariantCulture);
            StartRow(xml, number);
            for (var i = 0; i < cells.Length; i++) WriteCell(xml, letters[i] + number, cells[i]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        WriteEmpty(xml, "autoFilter", ("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{letters[^1]}{rows}")));
        WriteChoices(xml, sheet, letters);
    }

    // For the whole column: rows that people add are offered them too.
    private static void WriteChoices(XmlWriter xml, WorkbookSheet sheet, ImmutableArray<string> letters)
    {
        var chosen = sheet.Columns.Zip(letters).Where(column => !column.First.Choices.IsEmpty).ToList();
        if (chosen.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", chosen.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, letter) in chosen)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("sqref", string.Create(CultureInfo.InvariantCulture, $"{letter}2:{letter}{WorkbookSheet.RowsAtMost}"));
            xml.WriteElementString("formula1", $"\"{string.Join(',', column.Choices)}\"");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void StartRow(XmlWriter xml, string number)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number);
    }

    private static void WriteCell(XmlWriter xml, string reference, WorkbookCell cell)
    {
        if (cell.Text is { } text) { WriteText(xml, reference, text, style: null); return; }
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        if (cell.Number is { } number) xml.WriteElementString("v", number.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string reference, string text, string? style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        if (style is not null) xml.WriteAttributeString("s", style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text.Contains("_x", StringComparison.Ordinal) ? EscapeLike().Replace(text, "_x005F_$1") : text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteEmpty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Letters(int column)
    {
        var name = new StringBuilder();
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) name.Insert(0, (char)('A' + (rest - 1) % 26));
        return name.ToString();
    }

    // Excel reads _x0041_ as the letter A (ECMA-376 Part 1, §22.9.2.19): what only looks like it is escaped.
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeLike();
}
