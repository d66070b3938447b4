using System.Collections.Immutable;

namespace Aligner.Tables;

/// <summary>A row of the name table.</summary>
/// <param name="Type"><c>place</c>, <c>organisation</c> or <c>person</c>.</param>
/// <param name="Weight">How far the sources support it; the heavier of two rows that contradict each other stands.</param>
/// <param name="Forms">For each of <see cref="Columns.Languages"/>, none where the row knows none.</param>
internal sealed record NameRow(string Type, int Weight, ImmutableArray<ImmutableArray<string>> Forms)
{
    /// <summary>The persons written by hand: a column a language, the first line naming them.</summary>
    /// <exception cref="FormatException">A row has the wrong number of columns.</exception>
    public static IEnumerable<NameRow> ReadPersons(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length != Columns.Languages.Length)
                throw new FormatException($"{path}: '{line}' has {cells.Length} columns where {Columns.Languages.Length} belong");
            yield return new NameRow("person", int.MaxValue, [.. cells.Select(cell => cell.Split('|').ToImmutableArray())]);
        }
    }

    /// <summary>The row as it stands in the table, without its line end.</summary>
    public override string ToString() => $"{Type}\t{string.Join('\t', Forms.Select(forms => string.Join('|', forms)))}";
}
