using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>A glossary file as it was read: its text, what it means and what is wrong with it.</summary>
public sealed class GlossaryDocument
{
    private readonly YamlMapping? root;
    private readonly ImmutableArray<YamlMapping> nodes;

    private GlossaryDocument(
        string path,
        string text,
        YamlMapping? root,
        Glossary glossary,
        ImmutableArray<YamlMapping> nodes,
        ImmutableArray<Diagnostic> diagnostics)
    {
        Path = path;
        Text = text;
        this.root = root;
        Glossary = glossary;
        this.nodes = nodes;
        Diagnostics = diagnostics;
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>The text as it lies in the file, byte-order mark and line ends included.</summary>
    public string Text { get; }

    /// <summary>The concepts; those that could not be read are missing.</summary>
    public Glossary Glossary { get; }

    /// <summary>Everything that is wrong, in the order of the file, with line and column.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether it could be read whole; only then may it be written again.</summary>
    public bool IsValid => !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>An empty glossary for a file that doesn't exist yet.</summary>
    public static GlossaryDocument Empty(string path, GlossaryKind kind) =>
        Parse(path, GlossaryWriter.File(new Glossary(kind, [])), kind);

    /// <summary>Reads a text. Never throws, whatever the text.</summary>
    /// <param name="path">Named in the diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="expected">The kind the file's name promises; null to take what the file says.</param>
    public static GlossaryDocument Parse(string path, string text, GlossaryKind? expected = null)
    {
        var (root, problem) = YamlReader.Read(path, text);
        if (problem is not null)
            return new GlossaryDocument(path, text, null, new Glossary(expected ?? GlossaryKind.Names, []), [], [problem]);
        var reader = new GlossaryReader(path);
        var (glossary, nodes) = reader.Read(root, expected);
        return new GlossaryDocument(path, text, root as YamlMapping, glossary, nodes,
            [.. reader.Problems.OrderBy(found => found.Line).ThenBy(found => found.Column)]);
    }

    /// <summary>A file that could not even be decoded.</summary>
    internal static GlossaryDocument Unreadable(string path, GlossaryKind? expected, Diagnostic problem) =>
        new(path, "", null, new Glossary(expected ?? GlossaryKind.Names, []), [], [problem]);

    /// <summary>A glossary as a new file has it.</summary>
    public static string Format(Glossary glossary) => GlossaryWriter.File(glossary);

    /// <summary>
    /// The text with a merge's result in it. The bytes of every entry that didn't change stay as they are, comments, key
    /// order and layout included; in one that did, only the changed values are written anew.
    /// </summary>
    /// <param name="merged">What <see cref="GlossaryMerge.Merge"/> made of <see cref="Glossary"/>.</param>
    /// <exception cref="InvalidOperationException">The document is not valid.</exception>
    public string With(MergedGlossary merged)
    {
        if (!IsValid || root is null) throw new InvalidOperationException($"{Path} has errors and can't be rewritten.");
        return new GlossarySplice(Text, root, Glossary, nodes).Apply(merged);
    }

    /// <summary>The document with a merge's result in it, read back from its text.</summary>
    /// <param name="merged">As for <see cref="With"/>.</param>
    /// <param name="report">Told where the text would not read back as what was to be written (ALN323).</param>
    /// <returns>The document as it is where its text would not read back.</returns>
    internal GlossaryDocument Take(MergedGlossary merged, Action<Diagnostic> report)
    {
        var text = With(merged);
        if (text == Text) return this;
        var read = Parse(Path, text, merged.Kind);
        if (read.IsValid && read.Means(merged.Glossary)) return read;
        var fault = read.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        report(Diagnostic.Error("ALN323", Path, "it stays as it is, for with what was to be written it could not be read back"
            + (fault is null ? "" : $" ({fault.Message})") + "; please report this as a mistake of aligner"));
        return this;
    }

    // Compared as they are written, entry by entry: a merge keeps the order of the file.
    private bool Means(Glossary glossary) =>
        Glossary.Concepts.Length == glossary.Concepts.Length
            && Glossary.Concepts.Zip(glossary.Concepts)
                .All(pair => GlossaryWriter.OneLine(pair.First) == GlossaryWriter.OneLine(pair.Second));
}
