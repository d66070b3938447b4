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
        new DeepLMultilingualExporter(),
        new GoogleExporter(),
        new GoogleSetsExporter(),
        new AmazonExporter(),
        new AzureExporter(),
        new AzurePhraseExporter(),
        new ModernMtExporter(),
        new OmegaTExporter(),
        new WordfastExporter(),
        new WeblateExporter(),
        new PhraseExporter(),
        new LokaliseExporter(),
        new MemoQExporter(),
        new MultiTermExporter(),
        new UtxExporter(),
        new TbxExporter(TbxStyle.Dca),
        new TbxExporter(TbxStyle.Dct),
        new TbxExporter(TbxStyle.Martif),
        new XliffExporter(),
        new TmxExporter(),
        new SkosExporter(),
        new MarianExporter(),
        new JsonLinesExporter(),
        new PromptExporter(),
        new HtmlExporter(),
        new MarkdownExporter(),
        new WorkbookExporter(),
        new LanguagesWorkbookExporter(),
    ];

    /// <summary>The exporter of a name, or null.</summary>
    public static IExporter? Find(string name) =>
        All.FirstOrDefault(exporter => string.Equals(exporter.Name, name, StringComparison.Ordinal));

    /// <summary>The table of targets of the README.</summary>
    public static string MarkdownTable()
    {
        var table = new StringBuilder("| `--to` | file | what it is |\n|---|---|---|\n");
        foreach (var exporter in All)
            table.Append("| `")
                .Append(exporter.Name)
                .Append("` | `")
                .Append(exporter.Extension)
                .Append("` | ")
                .Append(exporter.Summary)
                .Append(" |\n");
        return table.ToString();
    }
}
