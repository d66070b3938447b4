using System.Collections.Frozen;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>The lines of a pack's files over its folders, proved by the schema, with a diagnostic for each that does not fit.</summary>
internal sealed class PackFiles(IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics)
{
    private readonly PackSchema schema = PackSchema.Shipped;

    /// <summary>The items of a list, in order.</summary>
    public IEnumerable<string> Items(string name)
    {
        var type = schema[name].Columns[0].Type;
        return Lines(name).Where(line => Fits(line, 0, type, line.Text)).Select(line => line.Text);
    }

    /// <summary>The items of a list as a set.</summary>
    public FrozenSet<string> Set(string name) => Items(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rows of a table, in order, each with as many cells as the table has columns.</summary>
    public IEnumerable<string[]> Rows(string name)
    {
        var file = schema[name];
        string[] columns = [.. file.Columns.Select(column => column.Name)];
        foreach (var folder in folders)
        {
            var contradictions = new Contradictions(file);
            foreach (var line in PackText.Lines(Path.Combine(folder, name), diagnostics))
            {
                var cells = line.Cells;
                if (!HasColumns(line, cells, columns)) continue;
                if (!Fit(line, file, cells)) continue;
                if (contradictions.Add(line, cells) is { } other) Contradicts(line, other.Line, other.Key);
                else yield return cells;
            }
        }
    }

    /// <summary>Settings by their key; a later folder's before an earlier one's.</summary>
    public IReadOnlyDictionary<string, string> Settings(string name)
    {
        var keys = schema[name].Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var here = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
            foreach (var line in PackText.Lines(Path.Combine(folder, name), diagnostics))
            {
                var cells = line.Cells;
                if (!HasColumns(line, cells, ["key", "value"])) continue;
                if (!keys.TryGetValue(cells[0], out var key))
                    Report(line, 0, "ALN506", $"'{cells[0]}' is no key of {name}; write one of {string.Join(", ", keys.Keys)}");
                else if (!Fits(line, 1, key.Type, cells[1]))
                    continue;
                else if (!here.TryAdd(cells[0], (cells[1], line.Number)) && here[cells[0]].Value != cells[1])
                    Contradicts(line, here[cells[0]].Line, cells[0]);
            }
            foreach (var (key, said) in here) settings[key] = said.Value;
        }
        return settings;
    }

    private IEnumerable<PackLine> Lines(string name) =>
        folders.SelectMany(folder => PackText.Lines(Path.Combine(folder, name), diagnostics));

    private bool HasColumns(PackLine line, string[] cells, string[] columns)
    {
        var empty = Array.IndexOf(cells, "");
        if (empty < 0 && cells.Length == columns.Length) return true;
        var filled = empty < 0 ? cells.Length : empty;
        var place = Math.Min(filled, columns.Length);
        var what = place < columns.Length
            ? $"put the {columns[place]} in, or begin the line with # to leave it out"
            : "take the rest of the line away";
        Report(line, place, "ALN501",
            $"a row of {Path.GetFileName(line.Path)} has {columns.Length} columns parted by tabs ({string.Join(", ", columns)}); {what}");
        return false;
    }

    private bool Fit(PackLine line, PackFile file, string[] cells)
    {
        for (var place = 0; place < cells.Length; place++)
            if (!Fits(line, place, file.Columns[place].Type, cells[place])) return false;
        return true;
    }

    private bool Fits(PackLine line, int place, CellType type, string cell)
    {
        if (type.Fault(cell) is not { } fault) return true;
        Report(line, place, fault.Code, fault.Message);
        return false;
    }

    private void Contradicts(PackLine line, int other, string key) => Report(
        line, 0, "ALN508",
        $"'{key.Replace('\t', ' ')}' says something else than in line {other}, and the line is left out; take one of the two away");

    private void Report(PackLine line, int cell, string code, string message) =>
        diagnostics.Add(new Diagnostic(Severity.Error, code, line.Path, line.Number, line.ColumnOf(cell), message));
}
