using System.Reflection;
using NetArchTest.Rules;

namespace Aligner.Architecture.Tests;

/// <summary>The program's folders: commands call the pipeline, the pipeline what the host gives it; no arrow back.</summary>
public class CliFolderTests
{
    private static readonly string[] Order =
        [.. new[] { "Terminals", "Inputs", "Hosting", "Pipeline", "Commands" }.Select(folder => $"Aligner.Cli.{folder}")];

    private static readonly Types Cli = Types.InAssembly(Assembly.Load("aligner"));

    [Fact]
    public void No_folder_uses_one_after_it() => Assert.Empty(Arrows.Against(Cli, Order));

    [Fact]
    public void No_folder_uses_the_command_line_itself() =>
        Assert.Empty(Order.SelectMany(folder => Arrows.Using(Cli, folder, "Aligner.Cli.CommandLine")));

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.Empty(
            SourceFolders.Names("Aligner.Cli").Where(folder => folder.Length > 0).Select(folder => $"Aligner.Cli.{folder}").Except(Order));
}
