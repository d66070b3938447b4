using System.Text;
using Aligner.Diagnostics;

namespace Aligner.Languages.Tests.Packs;

/// <summary>A folder of packs of its own, gone after the test.</summary>
internal sealed class PackFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("aligner-packs-");

    /// <summary>The folder that holds those of the languages.</summary>
    public string Root => root.FullName;

    /// <summary>Writes a file: <c>xx/heads.tsv</c>.</summary>
    public PackFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public PackFolder Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>The pack of the language xx, read from this folder alone.</summary>
    public LanguagePack Load(out IReadOnlyList<string> diagnostics)
    {
        var found = new List<Diagnostic>();
        var pack = PackLoader.Load(LanguageCode.Parse("xx"), [Path.Combine(Root, "xx")], found);
        diagnostics = [.. found.Select(Told)];
        return pack;
    }

    /// <summary>A diagnostic with the path as seen from this folder.</summary>
    public string Told(Diagnostic diagnostic) =>
        (diagnostic with { Path = Path.GetRelativePath(Root, diagnostic.Path).Replace('\\', '/') }).ToString();

    /// <inheritdoc/>
    public void Dispose() => root.Delete(recursive: true);
}
