namespace Aligner.Architecture.Tests;

/// <summary>Methods stay small enough to be read.</summary>
public class MethodTests
{
    private const int MostComplex = 15;

    [Theory]
    [InlineData("void M(bool a, bool b) { if (a && b) return; }", 3)]
    [InlineData("int M(int n) => n switch { 1 => 10, > 5 when n < 9 => 20, _ => 0 };", 4)]
    [InlineData("int M(int[] all) { foreach (var n in all) while (n > 0) { } return all is null ? 0 : 1; }", 4)]
    [InlineData("void M(int a) { switch (a) { case 1: case 2: break; default: break; } }", 3)]
    [InlineData("void M() { F(x => x && y); try { } catch { } }", 3)]
    [InlineData("void M() { text ??= other ?? none; }", 3)]
    [InlineData("bool M => a && b;", 2)]
    [InlineData("bool M(char c) => c is 'a' or 'b' or 'c';", 1)]
    [InlineData("void M() { if (true) { } void Inner() { if (true) { } } }", 2)]
    public void Complexity_counts_the_ways_of_the_flow(string method, int expected) =>
        Assert.Equal(expected, Complexity.Of($"class C {{ {method} }}").First(found => found.Name == "M").Value);

    [Theory]
    [InlineData("Aligner.Core")]
    [InlineData("Aligner.Languages")]
    [InlineData("Aligner.Formats")]
    [InlineData("Aligner.Cli")]
    public void No_method_is_more_complex_than_fifteen(string project)
    {
        var found = string.Join('\n',
            from file in SourceFolders.Files(project)
            from method in Complexity.Of(file.Text)
            where method.Value > MostComplex
            select $"src/{project}/{file.Path}: {method.Name} has complexity {method.Value}");
        Assert.True(found.Length == 0, found);
    }
}
