namespace Aligner.Languages;

/// <summary>What the rows of one file have said of a key so far.</summary>
internal sealed class Contradictions(PackFile file)
{
    private readonly Dictionary<string, (string Values, int Line)> said = new(StringComparer.Ordinal);

    /// <summary>The line that says otherwise of what a row is about, and the form they share; null where none does.</summary>
    public (int Line, string Key)? Add(PackLine line, string[] cells)
    {
        if (!file.Columns.Any(column => column.Role == ColumnRole.Key)) return null;
        var values = Joined(cells, ColumnRole.Value);
        foreach (var form in Forms(cells))
        {
            var key = $"{Joined(cells, ColumnRole.Key)}\t{form}";
            if (!said.TryAdd(key, (values, line.Number)) && said[key].Values != values) return (said[key].Line, key.Trim('\t'));
        }
        return null;
    }

    private string Joined(string[] cells, ColumnRole role) => string.Join('\t', file.Columns
        .Select((column, place) => (column, cell: cells[place]))
        .Where(item => item.column.Role == role && !item.column.Type.IsForms)
        .Select(item => item.cell));

    private IEnumerable<string> Forms(string[] cells)
    {
        for (var place = 0; place < file.Columns.Length; place++)
            if (file.Columns[place] is { Role: ColumnRole.Key, Type.IsForms: true })
                return cells[place].Split('|', StringSplitOptions.TrimEntries);
        return [""];
    }
}
