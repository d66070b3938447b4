using System.Reflection;
using NetArchTest.Rules;

namespace Aligner.Architecture.Tests;

/// <summary>The folders of the workbench: who is let in, what everybody looks at, how it is shown.</summary>
public class WorkbenchFolderTests
{
    private static readonly string[] Order =
        [.. new[] { "Access", "Desks", "Pages" }.Select(folder => $"Aligner.Workbench.{folder}")];

    private static readonly Types Workbench = Types.InAssembly(Assembly.Load("Aligner.Workbench"));

    [Fact]
    public void No_folder_uses_one_after_it() => Assert.Empty(Arrows.Against(Workbench, Order));

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.Empty(SourceFolders.Names("Aligner.Workbench")
            .Where(folder => folder.Length > 0)
            .Select(folder => $"Aligner.Workbench.{folder}")
            .Except(Order));
}
