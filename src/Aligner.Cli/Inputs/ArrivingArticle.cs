using System.Collections.Immutable;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Workbench.Desks;

namespace Aligner.Cli.Inputs;

/// <summary>An article that somebody dropped on a page, on its way into the folder of the articles.</summary>
internal static class ArrivingArticle
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Writes it under its own name, of which only what is harmless is kept; nothing that lies there is written over.</summary>
    /// <param name="folder">Of the articles.</param>
    /// <param name="name">As the browser gave it, with the extension of a known format.</param>
    /// <param name="bytes">What it holds.</param>
    /// <exception cref="DeskException">It is of no known format, empty, or its name is taken.</exception>
    public static AddedArticle Add(string folder, string name, ReadOnlyMemory<byte> bytes)
    {
        var last = name[(name.LastIndexOfAny(Separators) + 1)..];
        var extension = Path.GetExtension(last);
        var stem = OutputName.Of(Path.GetFileNameWithoutExtension(last));
        if (stem.Length == 0 || !ArticleReaders.Knows(InputFile.At(last)))
            throw new DeskException($"'{last}' is no article format ({string.Join(' ', Extensions)})");
        if (bytes.IsEmpty) throw new DeskException($"'{last}' is empty");
        var path = Path.Combine(folder, stem + extension.ToLowerInvariant());
        var content = bytes.ToArray();
        if (File.Exists(path) && !content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            throw new DeskException($"{path} is there already and holds something else; give it another name");
        AtomicFile.WriteBytes(path, content);
        return new AddedArticle(path);
    }

    private static ImmutableArray<string> Extensions { get; } = [.. ArticleReaders.All.SelectMany(reader => reader.Extensions)];
}
