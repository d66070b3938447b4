namespace Aligner.Architecture.Tests;

/// <summary>The C# files of a project under <c>src</c>, without what a build leaves there.</summary>
internal static class SourceFolders
{
    /// <summary>The top folders that hold C# files, in ordinal order.</summary>
    public static IEnumerable<string> Names(string project) =>
        Files(project).Select(file => file.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The files, in ordinal order of their paths.</summary>
    public static IEnumerable<SourceFile> Files(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => path.Split('/')[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(root, path))));
    }
}
