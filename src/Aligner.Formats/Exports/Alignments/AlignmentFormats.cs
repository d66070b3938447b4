using System.Collections.Immutable;
using System.Text;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>Every format an alignment can be written in, the HTML page aside.</summary>
public static class AlignmentFormats
{
    /// <summary>In the order of help and README; the first is the default.</summary>
    public static ImmutableArray<IAlignmentFormat> All { get; } =
    [
        new LadderFormat(),
        new TsvAlignmentFormat(),
        new JsonAlignmentFormat(),
        new TmxAlignmentFormat(),
        new XliffAlignmentFormat(),
        new MosesAlignmentFormat(),
    ];

    /// <summary>The format of a name, or null.</summary>
    public static IAlignmentFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal));

    /// <summary>Writes alignments to a file, or to one for each part; compressed when the name ends in <c>.gz</c>.</summary>
    public static LossReport Write(this IAlignmentFormat format, AlignmentExport content, string path)
    {
        var pair = content.Articles.IsEmpty ? default : AlignmentExport.Languages(content.Articles[0]);
        return ExportFile.Write(path, format.Parts(pair), streams => format.Write(content, streams));
    }

    /// <summary>The table of alignment formats of the README.</summary>
    public static string MarkdownTable()
    {
        var table = new StringBuilder("| `--format` | file | what it is |\n|---|---|---|\n");
        foreach (var format in All)
            table.Append("| `").Append(format.Name).Append("` | `").Append(format.Extension).Append("` | ").Append(format.Summary).Append(
                " |\n");
        return table.ToString();
    }
}
