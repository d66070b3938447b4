using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>OpenDocument spreadsheets (LibreOffice, OASIS OpenDocument 1.3): every sheet whose first row names two languages. Lines of
/// diagnostics are rows, columns are columns; the path is followed by the sheet.</summary>
internal sealed class OpenDocumentImporter : IImporter
{
    private const string Kind = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Characters of the sheets, unpacked: a million rows of ordinary terms have half of it.</summary>
    private const long LongestContent = 512L << 20;

    // A sheet is as wide as the program allows, its last cell repeated; no table of terms has more columns.
    private const int ColumnsAtMost = 1024;

    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <inheritdoc/>
    public string Name => "ods";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".ods"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) && head.IndexOf(Encoding.ASCII.GetBytes(Kind)) > 0;

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new SheetConcepts(options, report);
        try
        {
            using var package = new ZipArchive(new MemoryStream(file.ReadAll()), ZipArchiveMode.Read);
            using var content = (package.GetEntry("content.xml") ?? throw new InvalidDataException("it has no sheets")).Open();
            using var xml = XmlReader.Create(content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = LongestContent,
            });
            while (xml.ReadToFollowing("table", Table))
            {
                var path = $"{file.Path}[{xml.GetAttribute("name", Table)}]";
                using var sheet = xml.ReadSubtree();
                concepts.Read(path, Rows(sheet, path));
            }
            if (!concepts.Found) report(new FilePlace(file.Path, 0, 0).Error(ImportCodes.NotThisFormat, SheetConcepts.NoHead));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            report(new FilePlace(file.Path, 0, 0).Error(
                ImportCodes.NotThisFormat, $"not a readable OpenDocument spreadsheet ({exception.Message}); save it again as .ods"));
        }
        return concepts.All;
    }

    private static IEnumerable<SheetRow> Rows(XmlReader sheet, string path)
    {
        var number = 1;
        while (sheet.ReadToFollowing("table-row", Table))
        {
            var repeated = Repeated(sheet, "number-rows-repeated");
            using (var row = sheet.ReadSubtree()) yield return new SheetRow(number, Cells(row, number, path));
            // The same row again says nothing new: as a rule it is the empty rest of the sheet.
            number += repeated;
        }
    }

    private static List<TextCell> Cells(XmlReader row, int number, string path)
    {
        var cells = new List<TextCell>();
        row.Read();
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName is not ("table-cell" or "covered-table-cell")) continue;
            var repeated = Math.Min(Repeated(row, "number-columns-repeated"), ColumnsAtMost - cells.Count);
            string text;
            using (var cell = row.ReadSubtree()) text = TextOf(cell);
            for (var i = 0; i < repeated; i++) cells.Add(new TextCell(text, new FilePlace(path, number, cells.Count + 1)));
        }
        // The empty rest of a row.
        while (cells.Count > 0 && cells[^1].Text.Length == 0) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    // Dates and numbers as they are, not as the sheet shows them; of a text its paragraphs, without the comments beside it.
    private static string TextOf(XmlReader cell)
    {
        cell.Read();
        if (cell.GetAttribute("date-value", Office) is { } date)
            return date.EndsWith("T00:00:00", StringComparison.Ordinal) ? date[..10] : date.Replace('T', ' ');
        if (cell.GetAttribute("value", Office) is { } value) return value;
        var text = new StringBuilder();
        var isThere = cell.Read();
        while (isThere)
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "annotation" })
            {
                cell.Skip();
                isThere = !cell.EOF;
                continue;
            }
            text.Append(TextAt(cell, isFirst: text.Length == 0));
            isThere = cell.Read();
        }
        return text.ToString();
    }

    private static string TextAt(XmlReader node, bool isFirst)
    {
        if (node.NodeType != XmlNodeType.Element) return node.Depth > 1 ? node.Value : "";
        return node.NamespaceURI != Text ? "" : node.LocalName switch
        {
            "p" or "line-break" => isFirst ? "" : "\n",
            "tab" => "\t",
            "s" => new string(' ', Count(node.GetAttribute("c", Text))),
            _ => "",
        };
    }

    private static int Repeated(XmlReader xml, string attribute) => Count(xml.GetAttribute(attribute, Table));

    // Once where the file doesn't say.
    private static int Count(string? times) =>
        int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, 1 << 20) : 1;
}
