using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The README's tables are those of the code.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_table_of_targets_is_the_list_of_exporters() => Readme.Shows("exporters", Exporters.MarkdownTable());

    [Fact]
    public void The_table_of_alignment_formats_is_their_list() => Readme.Shows("alignment-formats", AlignmentFormats.MarkdownTable());
}
