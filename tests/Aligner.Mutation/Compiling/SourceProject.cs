using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Aligner.Mutation.Compiling;

/// <summary>A project of the repository that has been built, read again as a compilation.</summary>
internal static class SourceProject
{
    private const string Configuration = "Release";
    private const string Framework = "net10.0";

    /// <summary>Its sources as syntax trees whose paths are relative to its folder, and what was generated for it.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="references">A folder with the assemblies it is compiled against besides the framework's.</param>
    public static CSharpCompilation Read(string folder, string references)
    {
        var name = Path.GetFileName(folder);
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var written = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var generated = Directory.EnumerateFiles(Path.Combine(folder, "obj", Configuration, Framework), "*.cs")
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        var trees = written.Concat(generated)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, path)), options, path));
        return Generate(CSharpCompilation.Create(
            name,
            trees,
            [.. FrameworkFiles("ref/" + Framework, "*.dll"), .. OtherAssemblies(references, name)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Suppress)));
    }

    /// <summary>The compilation with what the framework's source generators add to it.</summary>
    private static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        var generators = FrameworkPaths("analyzers/dotnet/cs", "*.dll")
            .SelectMany(path => new AnalyzerFileReference(path, new AnalyzerLoader()).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create([.. generators], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    private static IEnumerable<MetadataReference> FrameworkFiles(string folder, string pattern) =>
        FrameworkPaths(folder, pattern).Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<MetadataReference> OtherAssemblies(string folder, string name)
    {
        var ofFramework = FrameworkPaths("ref/" + Framework, "*.dll").Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)
            .Where(path => !ofFramework.Contains(Path.GetFileName(path)) && Path.GetFileNameWithoutExtension(path) != name)
            .Where(path => Path.GetFileName(path) is var file && !file.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)
                && !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    /// <summary>The newest reference pack of the framework beside the runtime that this tool runs on.</summary>
    private static IEnumerable<string> FrameworkPaths(string folder, string pattern)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var newest = Directory.EnumerateDirectories(Path.GetFullPath(packs), "10.*")
            .MaxBy(path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version())!;
        return Directory.EnumerateFiles(Path.Combine(newest, folder), pattern).Order(StringComparer.Ordinal);
    }

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
