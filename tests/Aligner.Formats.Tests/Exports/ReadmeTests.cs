using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The tables of formats are those of the code.</summary>
public class ReadmeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Aligner.Formats", "Exports", "README.md");

    [Fact]
    public void The_table_of_targets_is_the_list_of_exporters() => Readme.Shows("exporters", Exporters.MarkdownTable(), Folder);

    [Fact]
    public void The_first_page_names_every_target()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(Exporters.All, exporter => Assert.Contains($"`{exporter.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_alignment_formats_is_their_list() => Readme.Shows("alignment-formats", AlignmentFormats.MarkdownTable());
}
