using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aligner.Formats.Exports;

/// <summary>An Excel workbook with a sheet for each kind, header fixed and filterable; <see cref="TermColumns"/> names the columns, so that
/// it can be edited and imported again.</summary>
internal sealed partial class WorkbookExporter : IExporter
{
    private const int RowsAtMost = 1_048_576;
    private const int CellAtMost = 32_767;

    // The package format keeps a time for each file; the earliest it can hold means none.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string Summary => "Excel workbook, a sheet a kind, to read, edit and merge back";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook)) WriteWorkbook(document, content, log);
        package.Position = 0;
        CopyWithoutTimes(package, parts[0]);
        return log.Report();
    }

    private static void WriteWorkbook(SpreadsheetDocument document, GlossaryExport content, LossLog log)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "workbook");
        var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
        var sheets = new Sheets();
        foreach (var kind in Enum.GetValues<GlossaryKind>())
        {
            var number = (uint)kind + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
            var concepts = content.Concepts.Where(concept => Glossary.KindOf(concept.Type) == kind).ToList();
            WriteSheet(workbook.AddNewPart<WorksheetPart>(id), concepts, content.Languages, log);
            sheets.Append(new Sheet { Name = kind.ToString(), SheetId = number, Id = id });
        }
        workbook.Workbook = new Workbook(sheets);
    }

    private static void WriteSheet(WorksheetPart part, List<Concept> concepts, ImmutableArray<LanguageCode> languages, LossLog log)
    {
        foreach (var concept in concepts.Skip(RowsAtMost - 1)) log.Add(LossReason.TooManyEntries, concept.Id);
        var kept = concepts.Take(RowsAtMost - 1).ToList();
        string[] header =
        [
            TermColumns.Type,
            .. languages.SelectMany(language => (string[])[language.Value, $"{language} {TermColumns.OtherTerms}",
                $"{language} {TermColumns.Forms}", $"{language} {TermColumns.Count}"]),
            TermColumns.Status, TermColumns.Confidence, TermColumns.Equivalence, TermColumns.Note, TermColumns.Evidence, TermColumns.Id,
        ];
        using var xml = OpenXmlWriter.Create(part, TextLines.Encoding);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
                {
                    WorkbookViewId = 0,
                }));
        xml.WriteElement(new Columns(header.Select(
            (name, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = Width(name), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        xml.WriteStartElement(new Row());
        foreach (var name in header)
            xml.WriteElement(new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(name)))
            {
                DataType = CellValues.InlineString,
                StyleIndex = 1,
            });
        xml.WriteEndElement();
        foreach (var concept in kept) WriteConcept(xml, concept, languages, log);
        xml.WriteEndElement();
        xml.WriteElement(
            new AutoFilter { Reference = $"A1:{Column(header.Length)}{(kept.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
        xml.WriteEndElement();
    }

    private static void WriteConcept(OpenXmlWriter xml, Concept concept, ImmutableArray<LanguageCode> languages, LossLog log)
    {
        var preferredTexts = languages.ToDictionary(
            language => language,
            language => concept.PreferredTerm(language) is { } term ? TermText.Cell.Fit(term.Text, log) : null);
        if (preferredTexts.Values.Count(text => text is not null) < 2) return;
        xml.WriteStartElement(new Row());
        WriteText(xml, concept.Type.Word(), log);
        foreach (var language in languages)
        {
            var preferred = concept.PreferredTerm(language);
            var terms = preferred is null ? [] : concept.Terms[language];
            WriteText(xml, preferredTexts[language], log);
            WriteText(xml, Alternatives(terms.Where(term => term != preferred).Select(term => term.Text)), log);
            WriteText(xml, Alternatives(preferred?.Forms ?? []), log);
            foreach (var form in terms.Where(term => term != preferred).SelectMany(term => term.Forms))
                log.Add(LossReason.FormOfOtherTerm, form);
            WriteNumber(xml, preferred?.Count);
        }
        WriteText(xml, concept.Status.Word(), log);
        WriteNumber(xml, Math.Round(concept.Confidence, 3));
        WriteText(xml, concept.Equivalence.Word(), log);
        WriteText(xml, concept.Note, log);
        WriteText(xml, Alternatives(concept.Evidence.Select(ConceptNotes.Of)), log);
        WriteText(xml, concept.Id, log);
        xml.WriteEndElement();
        log.Write();
    }

    private static string Alternatives(IEnumerable<string> texts) => string.Join(TermColumns.Separator, texts);

    private static void WriteText(OpenXmlWriter xml, string? text, LossLog log)
    {
        if (string.IsNullOrEmpty(text)) { xml.WriteElement(new Cell()); return; }
        var valid = XmlFile.Text(text);
        if (valid.Length < text.Length) log.Add(LossReason.ForbiddenCharacters, text);
        if (valid.Length > CellAtMost)
        {
            log.Add(LossReason.Shortened, text);
            valid = valid[..(char.IsHighSurrogate(valid[CellAtMost - 1]) ? CellAtMost - 1 : CellAtMost)];
        }
        var escaped = EscapeLike().Replace(valid, "_x005F_$1");
        xml.WriteElement(
            new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(escaped) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
            });
    }

    private static void WriteNumber(OpenXmlWriter xml, double? number)
    {
        if (number is not { } value) { xml.WriteElement(new Cell()); return; }
        xml.WriteElement(new Cell(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { DataType = CellValues.Number });
    }

    private static double Width(string column) => column.Length <= 3 ? 36
        : column.EndsWith("terms", StringComparison.Ordinal)
            || column.EndsWith("forms", StringComparison.Ordinal)
            || column is TermColumns.Note or TermColumns.Evidence
        ? 30
        : 13;

    private static string Column(int number)
    {
        var name = new StringBuilder();
        for (var rest = number; rest > 0; rest = (rest - 1) / 26) name.Insert(0, (char)('A' + (rest - 1) % 26));
        return name.ToString();
    }

    private static void CopyWithoutTimes(Stream package, Stream target)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            using var source = entry.Open();
            using var destination = copy.Open();
            source.CopyTo(destination);
        }
    }

    // Excel reads _x0041_ as the letter A (ECMA-376 Part 1, §22.9.2.19): what only looks like it is escaped.
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeLike();
}
