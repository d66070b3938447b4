using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>Looks for what a folder of packs holds and no pack reads: a misspelt name would be data that is never used.</summary>
internal static class PackFolders
{
    /// <summary>For people, wherever they lie.</summary>
    private static readonly string[] ForPeople = ["README.md", "LICENSE", "schema.tsv"];

    /// <summary>What lies in a language's folder and is no file of a pack (ALN504), by name.</summary>
    public static IEnumerable<Diagnostic> StrangeInLanguage(string folder) => Strange(
        folder, Directory.EnumerateFileSystemEntries(folder).Where(path => Directory.Exists(path) || !IsFile(path, ofLanguage: true)));

    /// <summary>What lies beside the languages' folders and is neither a language nor a file of all (ALN504), by name.</summary>
    public static IEnumerable<Diagnostic> StrangeInRoot(string root) => Strange(root, Directory.EnumerateFileSystemEntries(root)
        .Where(path => Directory.Exists(path) ? !LanguageCode.TryParse(Path.GetFileName(path), out _) : !IsFile(path, ofLanguage: false)));

    private static bool IsFile(string path, bool ofLanguage) => PackSchema.Shipped.Files
        .Any(file => file.IsOfLanguage == ofLanguage && file.Name == Path.GetFileName(path));

    private static IEnumerable<Diagnostic> Strange(string folder, IEnumerable<string> paths) => paths
        .Where(path => Path.GetFileName(path) is var name && !name.StartsWith('.') && !ForPeople.Contains(name, StringComparer.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => Diagnostic.Error("ALN504", path,
            $"is nothing that a pack has in {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}/, and is not read; "
            + "give it a name that Packs/README.md lists, or take it away"));
}
