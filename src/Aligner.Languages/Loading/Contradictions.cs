namespace Aligner.Languages;

/// <summary>What the rows of one file have said of a key so far.</summary>
internal sealed class Contradictions(PackFile file)
{
    private readonly Dictionary<string, (string Values, int Line)> said = new(StringComparer.Ordinal);
    private readonly int[] keys = Places(file, ColumnRole.Key);
    private readonly int[] values = Places(file, ColumnRole.Value);
    private readonly int forms = Array.FindIndex<PackColumn>(
        [.. file.Columns], column => column is { Role: ColumnRole.Key, Type.IsForms: true });

    /// <summary>The line that says otherwise of what a row is about, and the form they share; null where none does.</summary>
    public (int Line, string Key)? Add(PackLine line, string[] cells)
    {
        if (values.Length == 0 || (keys.Length == 0 && forms < 0)) return null;
        var (own, told) = (Joined(cells, keys), Joined(cells, values));
        foreach (var form in forms >= 0 ? cells[forms].Split('|', StringSplitOptions.TrimEntries) : [""])
        {
            var key = $"{own}\t{form}";
            if (!said.TryAdd(key, (told, line.Number)) && said[key].Values != told) return (said[key].Line, key.Trim('\t'));
        }
        return null;
    }

    private static int[] Places(PackFile file, ColumnRole role) =>
        [.. Enumerable.Range(0, file.Columns.Length).Where(place => file.Columns[place].Role == role && !file.Columns[place].Type.IsForms)];

    private static string Joined(string[] cells, int[] places) =>
        places.Length == 1 ? cells[places[0]] : string.Join('\t', places.Select(place => cells[place]));
}
