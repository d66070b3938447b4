using System.Reflection;
using System.Xml.Linq;
using Aligner.Articles;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Architecture.Tests;

/// <summary>Which project uses which: Core none, the data of the languages, the formats and the store Core alone, the
/// workbench these formats, the program all of them.</summary>
public class ProjectTests
{
    [Theory]
    [InlineData("Aligner.Core", "")]
    [InlineData("Aligner.Languages", "Aligner.Core")]
    [InlineData("Aligner.Formats", "Aligner.Core")]
    [InlineData("Aligner.Store", "Aligner.Core")]
    [InlineData("Aligner.Workbench", "Aligner.Core Aligner.Formats")]
    [InlineData("Aligner.Cli", "Aligner.Core Aligner.Formats Aligner.Languages Aligner.Store Aligner.Workbench")]
    public void A_project_references_only_those_below_it(string project, string below) => Assert.Equal(
        below,
        string.Join(' ', Items(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)));

    [Fact]
    public void Core_needs_no_package() => Assert.Empty(Items("Aligner.Core", "PackageReference"));

    [Fact]
    public void What_is_compiled_obeys_the_same_arrows()
    {
        Assert.Empty(Own(typeof(Article).Assembly));
        Assert.Equal(["Aligner.Core"], Own(typeof(LanguagePacks).Assembly));
        Assert.Equal(["Aligner.Core"], Own(typeof(ArticleReaders).Assembly));
    }

    private static IEnumerable<string> Own(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Aligner", StringComparison.Ordinal));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
