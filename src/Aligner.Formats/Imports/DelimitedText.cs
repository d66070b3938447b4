using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Imports;

/// <summary>
/// Rows of comma- or tab-separated text with the place of every cell. A row that is malformed is reported and left out,
/// and reading goes on with the next line: CsvHelper would take all up to the next quote for one cell.
/// </summary>
internal sealed class DelimitedText(string text, string path, char separator, Action<Diagnostic> report)
{
    // A quote that stays open this long was never meant to open a cell.
    private const int LongestCell = 100_000;

    // Where cells of rows began that came to nothing. Whatever row comes there again does so too, for the reason that was told; to read
    // on each time would take the square of the rows.
    private readonly HashSet<int> broken = [];

    private int position;
    private int line = 1;
    private int lineStart;

    /// <summary>The rows that are well-formed; blank lines are none.</summary>
    public IEnumerable<List<TextCell>> Rows()
    {
        while (position < text.Length)
        {
            var (start, startLine, startOfLine) = (position, line, lineStart);
            if (Row() is { } row)
            {
                if (row.Exists(cell => cell.Text.Length > 0)) yield return row;
                continue;
            }
            (position, line, lineStart) = (start, startLine, startOfLine);
            while (position < text.Length && !AtLineEnd()) position++;
            NextLine();
        }
    }

    private List<TextCell>? Row()
    {
        var cells = new List<TextCell>();
        var starts = new List<int>();
        while (true)
        {
            starts.Add(position);
            if (broken.Contains(position) || Cell() is not { } cell)
            {
                broken.UnionWith(starts);
                return null;
            }
            cells.Add(cell);
            if (position < text.Length && text[position] == separator) { position++; continue; }
            NextLine();
            return cells;
        }
    }

    private TextCell? Cell()
    {
        var place = Here();
        if (position < text.Length && text[position] == '"' && (separator != '\t' || IsQuotedBySpreadsheet())) return Quoted(place);
        var start = position;
        while (position < text.Length && text[position] != separator && !AtLineEnd()) position++;
        return new TextCell(text[start..position], place);
    }

    // Tabs need no quotes, and a term may stand in quotes: a spreadsheet puts them only around a cell with commas, quotes
    // or lines in it, and doubles those within.
    private bool IsQuotedBySpreadsheet()
    {
        var hasReason = false;
        for (var at = position + 1; at < text.Length && at - position <= LongestCell; at++)
        {
            if (text[at] == separator) return false;
            hasReason |= text[at] is ',' or '\n' || (text[at] == '"' && IsDoubled(at));
            if (text[at] != '"') continue;
            if (!IsDoubled(at)) return hasReason && (at + 1 == text.Length || text[at + 1] == separator || text[at + 1] is '\n' or '\r');
            at++;
        }
        return false;
    }

    private bool IsDoubled(int at) => at + 1 < text.Length && text[at + 1] == '"';

    private TextCell? Quoted(FilePlace place)
    {
        var cell = new StringBuilder();
        for (position++; position < text.Length && cell.Length <= LongestCell; position++)
        {
            if (text[position] == '\n') (line, lineStart) = (line + 1, position + 1);
            if (text[position] != '"') { cell.Append(text[position]); continue; }
            if (position + 1 < text.Length && text[position + 1] == '"') { cell.Append('"'); position++; continue; }
            position++;
            if (position == text.Length || text[position] == separator || AtLineEnd()) return new TextCell(cell.ToString(), place);
            report(place.Error(
                ImportCodes.NoConcept,
                "the cell that begins here goes on after its closing quote; double the quotes that belong to the text"));
            return null;
        }
        report(place.Error(
            ImportCodes.NoConcept,
            "the quote that opens here is never closed; close it, or double it if it belongs to the text"));
        return null;
    }

    private FilePlace Here() => new(path, line, position - lineStart + 1);

    private bool AtLineEnd() => text[position] is '\n' or '\r';

    private void NextLine()
    {
        if (position < text.Length && text[position] == '\r') position++;
        if (position < text.Length && text[position] == '\n') position++;
        line++;
        lineStart = position;
    }
}
