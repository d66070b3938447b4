using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>A glossary file as it was read: its text, what it means and what is wrong with it.</summary>
public sealed class GlossaryDocument
{
    private readonly YamlMapping? root;
    private readonly Func<int, YamlMapping> nodeOf;
    private readonly Lazy<Glossary> glossary;
    private readonly Lazy<ImmutableArray<Diagnostic>> diagnostics;

    // Whether entries are read from the text again when their nodes are needed: those of a large glossary are more than its text.
    private readonly bool isListed;

    private string? hash;

    private GlossaryDocument(
        string path,
        string text,
        YamlMapping? root,
        Glossary glossary,
        ImmutableArray<YamlMapping> nodes,
        ImmutableArray<Diagnostic> diagnostics)
        : this(path, text, root, glossary, place => nodes[place])
    {
        this.diagnostics = new Lazy<ImmutableArray<Diagnostic>>(diagnostics);
        IsValid = !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
    }

    // One without errors whose entries are listed: its warnings are found when somebody asks. Where entries have moved, their concepts
    // don't say where they stand.
    private GlossaryDocument(string path, string text, YamlMapping root, Glossary content, bool isMoved)
        : this(path, text, root, content, place => EntryAt(text, ListOf(root).Items[place]))
    {
        (isListed, IsValid) = (true, true);
        if (isMoved) glossary = new Lazy<Glossary>(() => AtItsPlaces(content));
        diagnostics = new Lazy<ImmutableArray<Diagnostic>>(() => [.. GlossaryReader.SameTerms(path, Glossary.Concepts)]);
    }

    private GlossaryDocument(string path, string text, YamlMapping? root, Glossary content, Func<int, YamlMapping> nodeOf)
    {
        Path = path;
        Text = text;
        this.root = root;
        Content = content;
        glossary = new Lazy<Glossary>(content);
        this.nodeOf = nodeOf;
        diagnostics = new Lazy<ImmutableArray<Diagnostic>>([]);
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>The text as it lies in the file, byte-order mark and line ends included.</summary>
    public string Text { get; }

    /// <summary>The concepts; those that could not be read are missing.</summary>
    public Glossary Glossary => glossary.Value;

    /// <summary>The same for who does not ask where a concept stands: what a merge left alone is the very value that it was.</summary>
    internal Glossary Content { get; }

    /// <summary>Everything that is wrong, in the order of the file, with line and column.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.Value;

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    internal string Hash => hash ??= OutputManifest.HashOfText(Text);

    /// <summary>Whether it could be read whole; only then may it be written again.</summary>
    public bool IsValid { get; }

    /// <summary>An empty glossary for a file that doesn't exist yet.</summary>
    public static GlossaryDocument Empty(string path, GlossaryKind kind) =>
        Parse(path, GlossaryWriter.File(new Glossary(kind, [])), kind);

    /// <summary>Reads a text. Never throws, whatever the text.</summary>
    /// <param name="path">Named in the diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="expected">The kind the file's name promises; null to take what the file says.</param>
    public static GlossaryDocument Parse(string path, string text, GlossaryKind? expected = null) => Parse(path, text, expected, []);

    private static GlossaryDocument Parse(string path, string text, GlossaryKind? expected, ImmutableArray<MergedConcept> meant) =>
        (expected is { } kind ? Listed(path, text, kind, meant) : null) ?? Whole(path, text, expected);

    // Reads one entry after the other; null where anything is wrong, or written in any other shape than the common one.
    private static GlossaryDocument? Listed(string path, string text, GlossaryKind kind, ImmutableArray<MergedConcept> meant)
    {
        var taker = new ConceptTaker(path, kind, meant);
        return YamlReader.ReadList(path, text, "concepts", taker) is YamlMapping file
            && taker.Problems.IsEmpty
            && new GlossaryReader(path).IsHead(file, kind)
            && AreDistinct(taker.Concepts)
                ? new GlossaryDocument(path, text, file, new Glossary(kind, taker.Concepts), isMoved: false)
                : null;
    }

    private static bool AreDistinct(IReadOnlyCollection<Concept> concepts) =>
        concepts.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal).Count == concepts.Count;

    private static YamlSequence ListOf(YamlMapping root) => (YamlSequence)root["concepts"]!;

    private static YamlMapping EntryAt(string text, YamlNode place) =>
        (YamlMapping)CommonYamlReader.ReadItem(text, YamlLayout.LineStart(text, place.Start), place.Line)!.Value.Item;

    private static GlossaryDocument Whole(string path, string text, GlossaryKind? expected)
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
    public string With(MergedGlossary merged) => Splice(merged).Text;

    private SplicedGlossary Splice(MergedGlossary merged) => IsValid && root is not null
        ? new GlossarySplice(Text, root, Glossary, nodeOf).Apply(merged)
        : throw new InvalidOperationException($"{Path} has errors and can't be rewritten.");

    /// <summary>The document with a merge's result in it, read back from its text.</summary>
    /// <param name="merged">As for <see cref="With"/>.</param>
    /// <param name="report">Told where the text would not read back as what was to be written (ALN323).</param>
    /// <returns>The document as it is where its text would not read back.</returns>
    internal GlossaryDocument Take(MergedGlossary merged, Action<Diagnostic> report)
    {
        var spliced = Splice(merged);
        if (spliced.Text == Text) return this;
        if (isListed && ReadBack(spliced, merged) is { } back) return back;
        var read = Parse(Path, spliced.Text, merged.Kind, merged.Concepts);
        if (read.IsValid && read.Means(merged.Glossary)) return read;
        var fault = read.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        report(Diagnostic.Error("ALN323", Path, "it stays as it is, for with what was to be written it could not be read back"
            + (fault is null ? "" : $" ({fault.Message})") + "; please report this as a mistake of aligner"));
        return this;
    }

    // Entries that are the same to the last byte are not read again, for an entry means the same wherever it stands in its list; what is
    // new is, and what follows it must begin where it is known to begin. Null where that can't be told, or anything is wrong, or is not
    // what was to be written.
    private GlossaryDocument? ReadBack(SplicedGlossary spliced, MergedGlossary merged)
    {
        if (spliced.Runs.IsEmpty || root!.Pairs[^1].Key.Value != "concepts" || Indent(ListOf(root)) is not { } indent) return null;
        var text = spliced.Text;
        var reader = new GlossaryReader(Path);
        var concepts = ImmutableArray.CreateBuilder<Concept>(merged.Concepts.Length);
        var places = ImmutableArray.CreateBuilder<YamlNode>(merged.Concepts.Length);
        var line = text.AsSpan(0, spliced.Runs[0].Start).Count('\n') + 1;
        int? next = null;
        for (var i = 0; i < spliced.Runs.Length; i++)
        {
            var run = spliced.Runs[i];
            var end = i + 1 < spliced.Runs.Length ? spliced.Runs[i + 1].Start : text.Length;
            var read = run.Same is { } same
                ? Same(text, run, same, line)
                : Fresh(reader, text, run, line, indent, merged.Concepts[concepts.Count].Concept);
            if (read is not { } taken || (next is { } begins && begins != taken.LineStart)) return null;
            next = taken.Next;
            places.AddRange(taken.Places.Span);
            concepts.AddRange(taken.Concepts.Span);
            line += text.AsSpan(run.Start, end - run.Start).Count('\n');
        }
        return (next ?? text.Length) == text.Length && reader.Problems.IsEmpty && AreDistinct(concepts)
            ? new GlossaryDocument(
                Path, text, WithEntries(places.MoveToImmutable()), new Glossary(Glossary.Kind, concepts.MoveToImmutable()), isMoved: true)
            : null;
    }

    private ReadRun? Same(string text, SplicedRun run, int same, int line)
    {
        var were = ListOf(root!).Items.AsSpan(same, run.Count);
        var length = were[^1].End - run.SameStart;
        if (!text.AsSpan(run.Start, length).SequenceEqual(Text.AsSpan(run.SameStart, length))) return null;
        // They all stand as much further up or down as the first.
        var (by, above) = (run.Start - run.SameStart, Text.AsSpan(run.SameStart, were[0].Start - run.SameStart).Count('\n'));
        var lines = line + above - were[0].Line;
        var places = new YamlNode[run.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var was = were[i];
            places[i] = new YamlPlace(was.Start + by, was.End + by, was.Line + lines, was.Column);
        }
        return new ReadRun(
            places, Content.Concepts.AsMemory().Slice(same, run.Count), YamlLayout.LineStart(text, places[0].Start), null);
    }

    private ReadRun? Fresh(GlossaryReader reader, string text, SplicedRun run, int line, int indent, Concept meant) =>
        CommonYamlReader.ReadItem(text, run.Start, line) is { } read
            && read.Indent == indent
            && reader.ReadEntry(read.Item, Glossary.Kind) is { } concept
            && IsSame(concept, meant)
            ? new ReadRun(
                (YamlNode[])[new YamlPlace(read.Item.Start, read.Item.End, read.Item.Line, read.Item.Column)],
                (Concept[])[ConceptContent.Sharing(concept, meant)],
                read.LineStart,
                read.Next)
            : null;

    // Each concept where it stands now.
    private Glossary AtItsPlaces(Glossary content)
    {
        var places = ListOf(root!).Items;
        return content with
        {
            Concepts = [.. content.Concepts.Select((concept, at) => concept.ReadAt?.Line == places[at].Line
                ? concept
                : concept with { ReadAt = new TextPosition(Path, places[at].Line, places[at].Column) })],
        };
    }

    private YamlMapping WithEntries(ImmutableArray<YamlNode> places)
    {
        var (key, value) = root!.Pairs[^1];
        var list = (YamlSequence)value with { Items = places, End = places[^1].End };
        return root with { Pairs = root.Pairs.SetItem(root.Pairs.Length - 1, (key, list)), End = list.End };
    }

    // What stands before the hyphens of a list.
    private int? Indent(YamlSequence list) =>
        CommonYamlReader.ReadItem(Text, YamlLayout.LineStart(Text, list.Items[0].Start), list.Items[0].Line)?.Indent;

    // Compared as they are written, entry by entry: a merge keeps the order of the file.
    private bool Means(Glossary glossary) =>
        Glossary.Concepts.Length == glossary.Concepts.Length
            && Glossary.Concepts.Zip(glossary.Concepts).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(Concept read, Concept meant) =>
        read with { ReadAt = meant.ReadAt } == meant || GlossaryWriter.OneLine(read) == GlossaryWriter.OneLine(meant);

    // Entries, where the first line of the first starts, and where what is behind them must start; null where that is not known.
    private readonly record struct ReadRun(
        ReadOnlyMemory<YamlNode> Places, ReadOnlyMemory<Concept> Concepts, int LineStart, int? Next);
}
