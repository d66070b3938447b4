using Aligner.Mutation.Compiling;
using Aligner.Mutation.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Aligner.Mutation.Tests;

/// <summary>A small source of its own, mutated and compiled.</summary>
internal static class Toy
{
    private const string Path = "Toys/Toy.cs";

    /// <summary>The assembly of a class with these members.</summary>
    public static MutatedAssembly Compile(string members, bool numbers = false)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var source = $"using System; using System.Linq; using System.Collections.Generic;\npublic static class Toy {{\n{members}\n}}";
        var compilation = CSharpCompilation.Create(
            "Toy",
            [CSharpSyntaxTree.ParseText(source, path: Path)],
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return MutatedAssembly.Compile(compilation, path => path == Path, numbers);
    }

    /// <summary>What the method <c>Run</c> gives without a mutant (under the empty name) and with each of
    /// them, by what they change.</summary>
    public static IReadOnlyDictionary<string, object?> Results(string members, object?[] arguments, bool numbers = false)
    {
        var mutated = Compile(members, numbers);
        var assembly = System.Reflection.Assembly.Load(mutated.Image);
        var active = assembly.GetType(MutantSwitch.TypeName)!.GetField("Active")!;
        var run = assembly.GetType("Toy")!.GetMethod("Run")!;
        var results = new Dictionary<string, object?>(StringComparer.Ordinal) { [""] = run.Invoke(null, arguments) };
        foreach (var mutant in mutated.Mutants)
        {
            active.SetValue(null, mutant.Number);
            results[mutant.Change] = run.Invoke(null, arguments);
        }
        return results;
    }
}
