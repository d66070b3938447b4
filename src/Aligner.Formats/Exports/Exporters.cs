using System.Collections.Immutable;
using System.Text;

namespace Aligner.Formats.Exports;

/// <summary>Every target a glossary can be exported to.</summary>
public static class Exporters
{
    /// <summary>In the order of help and README. A new target is one class, one line here and one golden file.</summary>
    public static ImmutableArray<IExporter> All { get; } =
    [
        new TsvExporter(),
        new DeepLExporter("deepl", Separation.Tabs),
        new DeepLExporter("deepl-tsv", Separation.Tabs),
        new DeepLExporter("deepl-csv", Separation.Commas),
        new TbxExporter(TbxStyle.Dca),
        new TbxExporter(TbxStyle.Dct),
        new TmxExporter(),
    ];

    /// <summary>The exporter of a name, or null.</summary>
    public static IExporter? Find(string name) => All.FirstOrDefault(exporter => string.Equals(exporter.Name, name, StringComparison.Ordinal));

    /// <summary>The table of targets of the README.</summary>
    public static string MarkdownTable()
    {
        var table = new StringBuilder("| `--to` | file | what it is |\n|---|---|---|\n");
        foreach (var exporter in All) table.Append("| `").Append(exporter.Name).Append("` | `").Append(exporter.Extension).Append("` | ").Append(exporter.Summary).Append(" |\n");
        return table.ToString();
    }
}
