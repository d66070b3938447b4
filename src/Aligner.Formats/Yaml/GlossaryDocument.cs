using System.Collections.Immutable;
using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>A glossary file as it was read: its text, what it means and what is wrong with it.</summary>
public sealed class GlossaryDocument
{
    private readonly YamlMapping? root;
    private readonly ImmutableArray<YamlMapping> nodes;
    private readonly Lazy<YamlLayout> layout;
    private readonly Lazy<Glossary> glossary;
    private readonly Lazy<ImmutableArray<Diagnostic>> diagnostics;
    private string? hash;

    private GlossaryDocument(
        string path,
        Utf8Pieces text,
        YamlMapping? root,
        Glossary glossary,
        ImmutableArray<YamlMapping> nodes,
        ImmutableArray<Diagnostic> diagnostics)
        : this(path, text, root, glossary)
    {
        this.nodes = nodes;
        this.diagnostics = new Lazy<ImmutableArray<Diagnostic>>(diagnostics);
        IsValid = !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
    }

    // One without errors whose entries are listed: its warnings are found when somebody asks. Where entries have moved, their concepts
    // don't say where they stand.
    private GlossaryDocument(string path, Utf8Pieces text, YamlMapping root, Glossary content, bool isMoved)
        : this(path, text, root, content)
    {
        IsValid = true;
        if (isMoved) glossary = new Lazy<Glossary>(() => AtItsPlaces(content));
        diagnostics = new Lazy<ImmutableArray<Diagnostic>>(() => [.. GlossaryReader.SameTerms(path, Glossary.Concepts)]);
    }

    private GlossaryDocument(string path, Utf8Pieces text, YamlMapping? root, Glossary content)
    {
        Path = path;
        Utf8 = text;
        this.root = root;
        Content = content;
        glossary = new Lazy<Glossary>(content);
        layout = new Lazy<YamlLayout>(() => new YamlLayout(text.Whole()));
        diagnostics = new Lazy<ImmutableArray<Diagnostic>>([]);
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>The text as it lies in the file, byte-order mark and line ends included; made anew each time.</summary>
    public string Text => Utf8.ToString();

    /// <summary>The bytes of the file; of a merge, for the most part those of the file before.</summary>
    internal Utf8Pieces Utf8 { get; }

    /// <summary>The concepts; those that could not be read are missing.</summary>
    public Glossary Glossary => glossary.Value;

    /// <summary>The same for who does not ask where a concept stands: what a merge left alone is the very value that it was.</summary>
    internal Glossary Content { get; }

    /// <summary>Everything that is wrong, in the order of the file, with line and column.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.Value;

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    internal string Hash => hash ??= Utf8.Hash;

    /// <summary>Whether it could be read whole; only then may it be written again.</summary>
    public bool IsValid { get; }

    /// <summary>An empty glossary for a file that doesn't exist yet.</summary>
    public static GlossaryDocument Empty(string path, GlossaryKind kind) =>
        Parse(path, GlossaryWriter.File(new Glossary(kind, [])), kind);

    /// <summary>Reads a text. Never throws, whatever the text.</summary>
    /// <param name="path">Named in the diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="expected">The kind the file's name promises; null to take what the file says.</param>
    public static GlossaryDocument Parse(string path, string text, GlossaryKind? expected = null) =>
        Parse(path, text, new Utf8Pieces().Append(text), expected);

    /// <summary>The same of a text whose UTF-8 is at hand: that alone is held.</summary>
    internal static GlossaryDocument Parse(string path, string text, Utf8Pieces utf8, GlossaryKind? expected) =>
        (expected is { } kind ? Listed(path, text, utf8, kind) : null) ?? Whole(path, text, utf8, expected);

    /// <summary>Whether a file has the text.</summary>
    internal bool IsIn(string file) => AtomicFile.HoldsText(file, Utf8);

    /// <summary>Whether another document has the text.</summary>
    internal bool HasTextOf(GlossaryDocument other) => ReferenceEquals(this, other) || Utf8.Is(other.layout.Value.Text.Span);

    // Reads one entry after the other; null where anything is wrong, or written in any other shape than the common one.
    private static GlossaryDocument? Listed(string path, string text, Utf8Pieces utf8, GlossaryKind kind)
    {
        var taker = new ConceptTaker(path, kind);
        return YamlReader.ReadList(path, text, "concepts", taker) is YamlMapping file
            && taker.Problems.IsEmpty
            && new GlossaryReader(path).IsHead(file, kind)
            && AreDistinct(taker.Concepts)
                ? new GlossaryDocument(
                    path, utf8, new Utf8Places(text, utf8.Length).Of(file), new Glossary(kind, taker.Concepts), isMoved: false)
                : null;
    }

    private static bool AreDistinct(IReadOnlyCollection<Concept> concepts) =>
        concepts.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal).Count == concepts.Count;

    private static YamlSequence ListOf(YamlMapping root) => (YamlSequence)root["concepts"]!;

    // Whether entries are read from the text again when their nodes are needed: those of a large glossary are more than its text.
    private bool IsListed => nodes.IsDefault;

    private YamlMapping NodeOf(int place)
    {
        if (!IsListed) return nodes[place];
        var (at, lines) = (ListOf(root!).Items[place], layout.Value);
        var start = lines.LineStart(at.Start);
        var utf8 = lines.Text.Span[start..lines.LineEnd(at.End)];
        var text = Encoding.UTF8.GetString(utf8);
        return new Utf8Places(text, utf8.Length).Of((YamlMapping)CommonYamlReader.ReadItem(text, 0, at.Line)!.Value.Item, start);
    }

    private static GlossaryDocument Whole(string path, string text, Utf8Pieces utf8, GlossaryKind? expected)
    {
        var (read, problem) = YamlReader.Read(path, text);
        if (problem is not null)
            return new GlossaryDocument(path, utf8, null, new Glossary(expected ?? GlossaryKind.Names, []), [], [problem]);
        var root = read is null ? null : new Utf8Places(text, utf8.Length).Of(read);
        var reader = new GlossaryReader(path);
        var (glossary, nodes) = reader.Read(root, expected);
        return new GlossaryDocument(path, utf8, root as YamlMapping, glossary, nodes,
            [.. reader.Problems.OrderBy(found => found.Line).ThenBy(found => found.Column)]);
    }

    /// <summary>A file that could not even be decoded.</summary>
    internal static GlossaryDocument Unreadable(string path, GlossaryKind? expected, Diagnostic problem) =>
        new(path, new Utf8Pieces(), null, new Glossary(expected ?? GlossaryKind.Names, []), [], [problem]);

    /// <summary>A glossary as a new file has it.</summary>
    public static string Format(Glossary glossary) => GlossaryWriter.File(glossary);

    /// <summary>
    /// The text with a merge's result in it. The bytes of every entry that didn't change stay as they are, comments, key
    /// order and layout included; in one that did, only the changed values are written anew.
    /// </summary>
    /// <param name="merged">What <see cref="GlossaryMerge.Merge"/> made of <see cref="Glossary"/>.</param>
    /// <exception cref="InvalidOperationException">The document is not valid.</exception>
    public string With(MergedGlossary merged) => Splice(merged).Text.ToString();

    private SplicedGlossary Splice(MergedGlossary merged) => IsValid && root is not null
        ? new GlossarySplice(layout.Value, root, Glossary, NodeOf).Apply(merged)
        : throw new InvalidOperationException($"{Path} has errors and can't be rewritten.");

    /// <summary>The document with a merge's result in it, read back from its text.</summary>
    /// <param name="merged">As for <see cref="With"/>.</param>
    /// <param name="report">Told where the text would not read back as what was to be written (ALN323).</param>
    /// <returns>The document as it is where its text would not read back.</returns>
    internal GlossaryDocument Take(MergedGlossary merged, Action<Diagnostic> report)
    {
        var spliced = Splice(merged);
        if (spliced.Text.Is(layout.Value.Text.Span)) return this;
        if (IsListed && ReadBack(spliced, merged) is { } back) return back;
        var read = Parse(Path, spliced.Text.ToString(), spliced.Text, merged.Kind);
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
        if (spliced.Runs.IsEmpty || Indent(root!.Pairs[^1]) is not { } indent) return null;
        var text = spliced.Text;
        var reader = new GlossaryReader(Path);
        var concepts = ImmutableArray.CreateBuilder<Concept>(merged.Concepts.Length);
        var places = ImmutableArray.CreateBuilder<YamlNode>(merged.Concepts.Length);
        var line = text.Part(0, spliced.Runs[0].Start).LineEnds() + 1;
        int? next = null;
        for (var i = 0; i < spliced.Runs.Length; i++)
        {
            var run = spliced.Runs[i];
            var read = run.Same is { } same
                ? Same(text, run, same, line)
                : Fresh(reader, Seen(spliced, i), run.Start, line, indent, merged.Concepts[concepts.Count].Concept);
            if (read is not { } taken || (next is { } begins && begins != taken.LineStart)) return null;
            next = taken.Next;
            places.AddRange(taken.Places.Span);
            concepts.AddRange(taken.Concepts.Span);
            line += text.Part(run.Start, EndOf(spliced, i)).LineEnds();
        }
        return (next ?? text.Length) == text.Length && reader.Problems.IsEmpty && AreDistinct(concepts)
            ? new GlossaryDocument(
                Path, text, WithEntries(places.MoveToImmutable()), new Glossary(Glossary.Kind, concepts.MoveToImmutable()), isMoved: true)
            : null;
    }

    private static int EndOf(SplicedGlossary spliced, int run) =>
        run + 1 < spliced.Runs.Length ? spliced.Runs[run + 1].Start : spliced.Text.Length;

    // What a reader of a new entry has to see: the entry, and what follows it as far as that begins.
    private string Seen(SplicedGlossary spliced, int run)
    {
        var end = run + 1 == spliced.Runs.Length ? spliced.Text.Length
            : spliced.Runs[run + 1] is { Same: { } same } next ? ListOf(root!).Items[same].Start + next.Start - next.SameStart
            : EndOf(spliced, run + 1);
        return spliced.Text.Part(spliced.Runs[run].Start, end).ToString();
    }

    private ReadRun? Same(Utf8Pieces text, SplicedRun run, int same, int line)
    {
        var were = ListOf(root!).Items.AsSpan(same, run.Count);
        var before = layout.Value.Text.Span[run.SameStart..were[^1].End];
        if (!text.Part(run.Start, run.Start + before.Length).Is(before)) return null;
        // They all stand as much further up or down as the first.
        var (by, above) = (run.Start - run.SameStart, before[..(were[0].Start - run.SameStart)].Count((byte)'\n'));
        var lines = line + above - were[0].Line;
        var places = new YamlNode[run.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var was = were[i];
            places[i] = new YamlPlace(was.Start + by, was.End + by, was.Line + lines, was.Column);
        }
        return new ReadRun(
            places, Content.Concepts.AsMemory().Slice(same, run.Count), layout.Value.LineStart(were[0].Start) + by, null);
    }

    private ReadRun? Fresh(GlossaryReader reader, string seen, int start, int line, int indent, Concept meant)
    {
        if (CommonYamlReader.ReadItem(seen, 0, line) is not { } read
            || read.Indent != indent
            || reader.ReadEntry(read.Item, Glossary.Kind) is not { } concept
            || !IsSame(concept, meant))
            return null;
        var places = new Utf8Places(seen, Encoding.UTF8.GetByteCount(seen));
        return new ReadRun(
            (YamlNode[])[new YamlPlace(
                start + places.Of(read.Item.Start), start + places.Of(read.Item.End), read.Item.Line, read.Item.Column)],
            (Concept[])[ConceptContent.Sharing(concept, meant)],
            start + places.Of(read.LineStart),
            start + places.Of(read.Next));
    }

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
        var list = (YamlSequence)value with { Items = places, IsFlow = false, End = places[^1].End };
        return root with { Pairs = root.Pairs.SetItem(root.Pairs.Length - 1, (key, list)), End = list.End };
    }

    // What stands before the hyphens of the list of concepts; null where it is not the last of a file, or that may be more than spaces.
    private int? Indent((YamlScalar Key, YamlNode Value) last)
    {
        if (last is not ({ Value: "concepts" }, YamlSequence list)) return null;
        var lines = layout.Value;
        if (list.Items.IsEmpty) return GlossarySplice.NewIndent(lines, last.Key);
        var start = list.Items[0].Start;
        var before = lines.Text.Span[lines.LineStart(start)..start];
        var hyphen = before.IndexOfAnyExcept((byte)' ');
        return hyphen >= 0 && before[hyphen] == '-' ? hyphen : null;
    }

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
