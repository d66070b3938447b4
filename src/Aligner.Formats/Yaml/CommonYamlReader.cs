using System.Collections.Immutable;

namespace Aligner.Formats.Yaml;

/// <summary>
/// Reads the shape in which glossaries are nearly always written: blocks of keys and items, and on one line texts, <c>{…}</c> and
/// <c>[…]</c>. Several times faster than a reader of all of YAML, and never of another opinion: at anything else, mistakes included, it
/// gives up, and <see cref="YamlReader"/> reads the text with YamlDotNet.
/// </summary>
internal sealed class CommonYamlReader
{
    // A glossary has seven levels.
    private const int DeepestNesting = 16;

    // A glossary has two dozen keys and a million places for them: each is held once.
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> keys =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly YamlCursor cursor;
    private readonly string? listKey;
    private readonly ConceptTaker? taker;
    private bool isInList;

    private CommonYamlReader(string text, string? listKey = null, ConceptTaker? taker = null) =>
        (cursor, this.listKey, this.taker) = (new YamlCursor(text), listKey, taker);

    /// <summary>The node of a text; null where it is written in any other shape.</summary>
    /// <param name="text">Without characters that <see cref="YamlReader"/> refuses.</param>
    public static YamlNode? Read(string text) => Read(new CommonYamlReader(text));

    /// <summary>The same, but the items of the block list under a key of the file are handed over one at a time, and leave only their
    /// places (<see cref="YamlPlace"/>) in the node.</summary>
    /// <param name="text">As above.</param>
    /// <param name="listKey">The key.</param>
    /// <param name="taker">Takes the items in order; in vain where null is returned in the end.</param>
    public static YamlNode? Read(string text, string listKey, ConceptTaker taker) => Read(new CommonYamlReader(text, listKey, taker));

    /// <summary>An item of a block list; null where none begins there, or one in any other shape.</summary>
    /// <param name="text">A text that this reader can read whole.</param>
    /// <param name="lineStart">Index of the line of its hyphen, or of comments above.</param>
    /// <param name="line">That line's number, from 1.</param>
    /// <returns>The item, the line start and indent of its hyphen, and the line start of what follows it.</returns>
    public static (YamlNode Item, int LineStart, int Indent, int Next)? ReadItem(string text, int lineStart, int line)
    {
        var reader = new CommonYamlReader(text);
        reader.cursor.Move(lineStart, lineStart, line);
        reader.cursor.ToContent();
        var (start, indent) = (reader.cursor.LineStart, reader.cursor.Indent);
        return reader.cursor.HasMore && reader.cursor.IsItem && reader.Item(depth: 1) is { } item
            ? (item, start, indent, reader.cursor.HasMore ? reader.cursor.LineStart : text.Length)
            : null;
    }

    private static YamlNode? Read(CommonYamlReader reader)
    {
        if (reader.cursor.Text.StartsWith('\uFEFF') || reader.cursor.Text.Contains('\t', StringComparison.Ordinal)) return null;
        reader.cursor.ToContent();
        return reader.cursor.HasMore && reader.Root() is { } root && !reader.cursor.HasMore ? root : null;
    }

    private YamlNode? Root() => cursor.Current is '{' or '[' ? Line(0) : Block(0);

    // A block that begins here, on a line of its own.
    private YamlNode? Block(int depth) =>
        depth > DeepestNesting ? null : cursor.IsItem ? Sequence(depth) : cursor.KeyEnd > 0 ? Mapping(depth) : null;

    private YamlSequence? Sequence(int depth)
    {
        var (indent, start, startLine) = (cursor.Indent, cursor.At, cursor.Line);
        var isTaken = depth == 1 && isInList;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (cursor.HasMore && cursor.Indent == indent)
        {
            if (!cursor.IsItem || (isTaken ? Entry() : Item(depth)) is not { } item) return null;
            items.Add(item);
        }
        if (cursor.HasMore && cursor.Indent > indent) return null;
        return new YamlSequence(items.ToImmutable(), IsFlow: false, start, items[^1].End, startLine, indent + 1);
    }

    // An item that is taken: as it stands, or as a node where it stands in a way the taker does not read.
    private YamlPlace? Entry()
    {
        var (at, lineStart, line) = (cursor.At, cursor.LineStart, cursor.Line);
        cursor.Step();
        cursor.SkipSpaces();
        if (taker!.TryTake(cursor) is { } place) return place;
        cursor.Move(at, lineStart, line);
        if (Item(depth: 1) is not { } item) return null;
        taker.Take(item);
        return new YamlPlace(item.Start, item.End, item.Line, item.Column);
    }

    // An item of a list, from its hyphen to the next content.
    private YamlNode? Item(int depth)
    {
        cursor.Step();
        cursor.SkipSpaces();
        return depth == DeepestNesting ? null : cursor.KeyEnd > 0 ? Mapping(depth + 1) : Line(depth + 1);
    }

    private YamlMapping? Mapping(int depth)
    {
        var (indent, start, startLine) = (cursor.Indent, cursor.At, cursor.Line);
        var pairs = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        while (cursor.HasMore && cursor.Indent == indent)
        {
            if (Key() is not { } key) return null;
            if (depth == 0) isInList = listKey is not null && key.Value == listKey;
            if (Value(indent, depth + 1) is not { } value) return null;
            pairs.Add((key, value));
        }
        if (cursor.HasMore && cursor.Indent > indent) return null;
        return new YamlMapping(pairs.ToImmutable(), IsFlow: false, start, pairs[^1].Item2.End, startLine, indent + 1);
    }

    // What stands behind a key: on its line, or as a block further in on the lines below.
    private YamlNode? Value(int indent, int depth)
    {
        cursor.SkipSpaces();
        if (!cursor.IsEndOfText) return Line(depth);
        cursor.ToContent();
        return cursor.HasMore && cursor.Indent > indent ? Block(depth) : null;
    }

    // A value and the end of its line: nothing of it may go on below.
    private YamlNode? Line(int depth) => Inline(depth, inFlow: false) is { } node && cursor.EndLine() ? node : null;

    private YamlNode? Inline(int depth, bool inFlow) => depth > DeepestNesting
        ? null
        : cursor.Current switch
        {
            '{' => FlowMapping(depth),
            '[' => FlowSequence(depth),
            _ => Scalar(inFlow),
        };

    private YamlMapping? FlowMapping(int depth)
    {
        var start = cursor.At;
        var pairs = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        for (var more = cursor.Opens('}'); more;)
        {
            if (Key() is not { } key) return null;
            cursor.SkipSpaces();
            if (Inline(depth + 1, inFlow: true) is not { } value || cursor.GoesOn('}') is not { } goesOn) return null;
            pairs.Add((key, value));
            more = goesOn;
        }
        return new YamlMapping(pairs.ToImmutable(), IsFlow: true, start, cursor.At, cursor.Line, start - cursor.LineStart + 1);
    }

    private YamlSequence? FlowSequence(int depth)
    {
        var start = cursor.At;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var more = cursor.Opens(']'); more;)
        {
            if (Inline(depth + 1, inFlow: true) is not { } item || cursor.GoesOn(']') is not { } goesOn) return null;
            items.Add(item);
            more = goesOn;
        }
        return new YamlSequence(items.ToImmutable(), IsFlow: true, start, cursor.At, cursor.Line, start - cursor.LineStart + 1);
    }

    private YamlScalar? Key()
    {
        var end = cursor.KeyEnd;
        if (end < 0) return null;
        var written = cursor.Text.AsSpan(cursor.At, end - cursor.At);
        if (!keys.TryGetValue(written, out var key))
        {
            key = written.ToString();
            keys[written] = key;
        }
        var scalar = new YamlScalar(key, IsPlain: true, cursor.At, end, cursor.Line, cursor.Indent + 1);
        cursor.StepTo(end + 1);
        return scalar;
    }

    private YamlScalar? Scalar(bool inFlow) => cursor.Token(inFlow) is { } token
        ? new YamlScalar(token.Value, token.IsPlain, token.Start, token.End, cursor.Line, token.Start - cursor.LineStart + 1)
        : null;
}
