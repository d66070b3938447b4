using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The README's tables are those of the code.</summary>
public class ReadmeTests
{
    [ReadmeFact]
    public void The_table_of_targets_is_the_list_of_exporters() => Check("exporters", Exporters.MarkdownTable());

    [ReadmeFact]
    public void The_table_of_alignment_formats_is_their_list() => Check("alignment-formats", AlignmentFormats.MarkdownTable());

    private static void Check(string name, string table)
    {
        var (start, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var readme = File.ReadAllText(Path);
        var from = readme.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"README.md has no {start.Trim()}…{end}; put this between them:\n{table}");
        var to = readme.IndexOf(end, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"README.md has no {end}");
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1") File.WriteAllText(Path, readme[..(from + start.Length)] + table + readme[to..]);
        else Assert.Equal(table, readme[(from + start.Length)..to]);
    }

    /// <summary>Beside the solution.</summary>
    internal static string Path { get; } = Find();

    private static string Find()
    {
        var folder = Golden.Folder();
        while (!File.Exists(System.IO.Path.Combine(folder, "Aligner.sln"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return System.IO.Path.Combine(folder, "README.md");
    }
}

/// <summary>A test of README.md, which says so where there is none yet.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadmeFactAttribute : FactAttribute
{
    public ReadmeFactAttribute()
    {
        if (!File.Exists(ReadmeTests.Path)) Skip = "README.md is not written yet";
    }
}
