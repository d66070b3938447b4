using System.Text.RegularExpressions;

namespace Aligner.Architecture.Tests;

/// <summary>What is written for people leads somewhere.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md", "src/README.md", "src/Aligner.Core/Terms/README.md", "src/Aligner.Core/Diagnostics/README.md",
        "src/Aligner.Languages/Packs/README.md", "src/Aligner.Formats/Exports/README.md",
        "tests/Aligner.Quality/README.md", "tests/Aligner.Benchmarks/README.md", "tests/Aligner.Mutation/README.md",
        ".github/CONTRIBUTING.md", ".github/SECURITY.md", ".github/CHANGELOG.md",
    ];

    /// <summary>The target of a link or picture that is no address of the web.</summary>
    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)")]
    private static partial Regex Link { get; }

    /// <summary>A code where it is made.</summary>
    [GeneratedRegex("\"(ALN[0-9]{3})\"")]
    private static partial Regex Made { get; }

    /// <summary>A code in the list.</summary>
    [GeneratedRegex(@"(?m)^\| (ALN[0-9]{3}) \| \w")]
    private static partial Regex Listed { get; }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_of_the_repository(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        Assert.All(
            Link.Matches(File.ReadAllText(path)).Select(link => Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value)),
            target => Assert.True(Path.Exists(target), target));
    }

    /// <summary>A picture.</summary>
    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+\.png)\)")]
    private static partial Regex Picture { get; }

    [Fact]
    public void The_pictures_of_the_README_are_three_and_light()
    {
        var pictures = Picture.Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select(picture => new FileInfo(Path.Combine(Repository.Root, picture.Groups[1].Value)))
            .ToList();
        Assert.Equal(3, pictures.Count);
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 1, 300_000));
    }

    [Fact]
    public void Every_code_of_a_message_is_listed_once()
    {
        var source = Path.Combine(Repository.Root, "src");
        var made = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .SelectMany(file => Codes(Made, file))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(made, Codes(Listed, Path.Combine(source, "Aligner.Core", "Diagnostics", "README.md")));
    }

    [Fact]
    public void The_map_names_every_folder_of_Core()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));
        Assert.All(SourceFolders.Names("Aligner.Core"), folder => Assert.Contains($"`{folder}`", map, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Codes(Regex pattern, string file) =>
        pattern.Matches(File.ReadAllText(file)).Select(found => found.Groups[1].Value);
}
