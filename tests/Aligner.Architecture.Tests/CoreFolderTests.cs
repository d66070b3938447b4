using Aligner.Articles;
using NetArchTest.Rules;

namespace Aligner.Architecture.Tests;

/// <summary>The folders of Core in their order, each of which may use those before it and none after it.</summary>
public class CoreFolderTests
{
    private static readonly string[] Folders =
    [
        "Text", "Languages", "Diagnostics", "Matching", "Articles", "Lexicons", "Alignment", "Pairing", "Glossaries", "Terms",
        "Corrections",
        "Checks",
    ];

    private static readonly string[] Order = [.. Folders.Select(folder => $"Aligner.{folder}")];

    /// <summary>The disk, the console, the network, clocks, chance, logs and the host.</summary>
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Console", "System.Net", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Random", "Microsoft.Extensions",
    ];

    private static readonly Types Core = Types.InAssembly(typeof(Article).Assembly);

    [Fact]
    public void No_folder_uses_one_after_it() => Assert.Empty(Arrows.Against(Core, Order));

    [Fact]
    public void An_arrow_back_would_be_seen() => Assert.NotEmpty(Arrows.Against(Core, [.. Order.Reverse()]));

    [Fact]
    public void Every_type_lives_in_one_of_the_folders() =>
        Assert.Empty(SourceFolders.Names("Aligner.Core").Except(Folders, StringComparer.Ordinal));

    [Fact]
    public void The_namespace_of_a_file_is_its_top_folder() => Assert.Empty(
        SourceFolders.Files("Aligner.Core")
            .Where(file => !file.Text.Contains($"namespace Aligner.{file.Folder}", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void Core_is_pure() => Assert.Empty(Outside.SelectMany(outside => Arrows.Using(Core, "Aligner", outside)));

    [Fact]
    public void A_file_opened_would_be_seen() => Assert.NotEmpty(Arrows.Using(Core, "Aligner", "System.IO.Stream"));
}
