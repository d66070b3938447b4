using Aligner.Formats.Readers;
using NetArchTest.Rules;

namespace Aligner.Architecture.Tests;

/// <summary>The folders of Formats: what is read and written in more than one way stands before the ways.</summary>
public class FormatsFolderTests
{
    private static readonly string[] Order =
        [.. new[]
            {
                "Files", "Readers", "Xml", "Html", "Tables", "Bitexts", "Corrections", "Yaml", "Patches", "Exports", "Imports", "Report",
            }
            .Select(folder => $"Aligner.Formats.{folder}")];

    private static readonly Types Formats = Types.InAssembly(typeof(ArticleReaders).Assembly);

    [Fact]
    public void No_folder_uses_one_after_it() => Assert.Empty(Arrows.Against(Formats, Order));

    [Fact]
    public void Imports_and_exports_meet_in_tables_only() =>
        Assert.Empty(Arrows.Against(Formats, ["Aligner.Formats.Imports", "Aligner.Formats.Exports"]));

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.Empty(SourceFolders.Names("Aligner.Formats")
            .Where(folder => folder.Length > 0)
            .Select(folder => $"Aligner.Formats.{folder}")
            .Except(Order));
}
