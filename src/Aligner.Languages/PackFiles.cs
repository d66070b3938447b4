using System.Collections.Frozen;
using System.Globalization;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>The lines of a pack's files over its folders, with a diagnostic for each that does not fit.</summary>
internal sealed class PackFiles(IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The items of a list, in order, without comments and blank lines.</summary>
    public IEnumerable<string> Items(string name) => Lines(name).Select(line => line.Text);

    /// <summary>The items of a list as a set.</summary>
    public FrozenSet<string> Set(string name) => Items(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rows of a table with at least <paramref name="columns"/> non-empty cells; numeric
    /// and typed columns are proved.</summary>
    public IEnumerable<string[]> Rows(string name, int columns, string[]? type = null, int typeAt = 1)
    {
        foreach (var (path, number, text) in Lines(name))
        {
            var cells = text.Split('\t', StringSplitOptions.TrimEntries);
            if (cells.Length < columns || cells.Take(columns).Any(cell => cell.Length == 0))
                Report("ALN501", path, number, $"a row of {name} has {columns} columns parted by tabs; put the missing one in or begin the "
                    + "line with # to leave it out");
            else if (type is not null && Array.IndexOf(type, cells[typeAt]) < 0)
                Report("ALN502", path, number, $"'{cells[typeAt]}' is none of {string.Join(", ", type)}");
            else if (IsNumbered(name, cells) is { } cell && !long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                Report("ALN503", path, number, $"'{cell}' is not a whole number");
            else if (name == "fractions.tsv"
                && !(decimal.TryParse(cells[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0))
                Report("ALN503", path, number, $"'{cells[0]}' is not a number above 0; write it as 1.5");
            else
                yield return cells;
        }
    }

    private static string? IsNumbered(string name, string[] cells) => name switch
    {
        "numbers.tsv" => cells[0],
        "calendar.tsv" => cells[1],
        _ => null,
    };

    private IEnumerable<(string Path, int Number, string Text)> Lines(string name)
    {
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path)) continue;
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                var text = line.Trim(' ', '\r', '\uFEFF');
                if (text.Length > 0 && text[0] != '#') yield return (path, number, text);
            }
        }
    }

    private void Report(string code, string path, int line, string message) =>
        diagnostics.Add(new Diagnostic(Severity.Error, code, path, line, 0, message));
}
