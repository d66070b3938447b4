namespace Aligner.Mutation.Judging;

/// <summary>A folder in which the tests stand beside the mutated assembly and this tool.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Tests">The name of the tests' assembly.</param>
/// <param name="Mutated">The name of the mutated assembly.</param>
/// <param name="Mutants">The highest number of a mutant.</param>
/// <param name="Filter">What the name of a test must contain; null for all.</param>
internal sealed record Bench(string Folder, string Tests, string Mutated, int Mutants, string? Filter)
{
    /// <summary>Copies the built tests and puts the mutated assembly in its place.</summary>
    public static Bench Set(string folder, string builtTests, string tests, string mutated, byte[] image, int mutants, string? filter)
    {
        foreach (var file in Directory.EnumerateFiles(builtTests, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(builtTests, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllBytes(Path.Combine(folder, mutated + ".dll"), image);
        File.Copy(typeof(Bench).Assembly.Location, Path.Combine(folder, Path.GetFileName(typeof(Bench).Assembly.Location)));
        return new Bench(folder, tests, mutated, mutants, filter);
    }
}
