using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Aligner.Formats.Exports;

/// <summary>Rows of terms as a text file.</summary>
internal static class TableFile
{
    /// <summary>Writes a header, unless it is empty, and the rows.</summary>
    public static void Write(Stream stream, Separation separation, IReadOnlyList<string> header, IEnumerable<TermRow> rows, LossLog log)
    {
        using var writer = TextLines.Open(stream);
        using var csv = separation == Separation.Commas ? Csv(writer) : null;
        if (header.Count > 0) WriteLine(header);
        foreach (var row in rows)
        {
            WriteLine(row.Terms);
            log.Write();
        }

        void WriteLine(IEnumerable<string?> fields)
        {
            if (csv is null) { writer.WriteLine(string.Join('\t', fields)); return; }
            foreach (var field in fields) csv.WriteField(field);
            csv.NextRecord();
        }
    }

    /// <summary>Comma-separated values (RFC 4180) with LF, quoted where needed and never altered.</summary>
    public static CsvWriter Csv(TextWriter writer, string separator = ",") =>
        new(
            writer,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                NewLine = "\n",
                Delimiter = separator,
                InjectionOptions = InjectionOptions.None,
            },
            leaveOpen: true);

    /// <summary>A cell of a table that people open in a spreadsheet too: what would be a formula there is named. A sign before it would
    /// stand in the term wherever the table is imported.</summary>
    public static void WriteCell(this CsvWriter csv, string? text, LossLog log)
    {
        if (text is ['=' or '+' or '-' or '@', _, ..]) log.Add(LossReason.FormulaLike, text);
        csv.WriteField(text ?? "");
    }
}
