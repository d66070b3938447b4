using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>What every file of a pack holds, as <c>Packs/schema.tsv</c> says: the one list that the loader and the README go by.</summary>
/// <param name="Files">In the order of the table.</param>
internal sealed record PackSchema(ImmutableArray<PackFile> Files)
{
    private const string LanguageFolder = "<code>/";

    private static readonly Lazy<PackSchema> TheShipped = new(ReadShipped);

    /// <summary>The schema of this program.</summary>
    public static PackSchema Shipped => TheShipped.Value;

    /// <summary>The file of a name.</summary>
    /// <exception cref="InvalidOperationException">The schema has no such file.</exception>
    public PackFile this[string name] => Files.First(file => file.Name == name);

    /// <summary>Reads a schema.</summary>
    /// <exception cref="FormatException">A row does not fit; the message shows it.</exception>
    public static PackSchema Read(TextReader reader)
    {
        var rows = new List<(string File, PackFileShape Shape, PackColumn Column)>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(Row(line));
        return new([.. rows.GroupBy(row => row.File, StringComparer.Ordinal).Select(file => new PackFile(
            file.Key[(file.Key.LastIndexOf('/') + 1)..],
            file.Key.StartsWith(LanguageFolder, StringComparison.Ordinal),
            file.First().Shape,
            [.. file.Select(row => row.Column)]))]);
    }

    private static (string File, PackFileShape Shape, PackColumn Column) Row(string line)
    {
        if (line.Split('\t') is not [var file, var part, var name, var type, var role, var meaning])
            throw new FormatException($"a row of the schema has six columns: {line}");
        var shape = part switch
        {
            "item" => PackFileShape.List,
            "column" => PackFileShape.Table,
            "setting" => PackFileShape.Settings,
            _ => throw new FormatException($"{part} is no part of a file: {line}"),
        };
        var told = role switch
        {
            "-" => ColumnRole.None,
            "key" => ColumnRole.Key,
            "value" => ColumnRole.Value,
            _ => throw new FormatException($"{role} is no role of a column: {line}"),
        };
        return (file, shape, new PackColumn(name, CellType.Parse(type), told, meaning));
    }

    // Embedded, so that a program whose Packs were taken away still says what is wrong with a user's.
    private static PackSchema ReadShipped()
    {
        using var reader = new StreamReader(typeof(PackSchema).Assembly.GetManifestResourceStream("schema.tsv")!);
        return Read(reader);
    }
}
