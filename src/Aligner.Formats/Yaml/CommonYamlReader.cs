using System.Collections.Immutable;
using System.Globalization;
using System.Text;

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

    // Longer texts YamlReader looks at, and refuses.
    private const int LongestScalar = 100_000;

    // What a plain text may begin with beside letters and digits.
    private const string PlainStarts = "(/.$«“„‘’";

    // A glossary has two dozen keys and a million places for them: each is held once.
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> keys =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string text;
    private readonly string? listKey;
    private readonly Action<YamlNode>? take;
    private bool isInList;
    private int at;
    private int line = 1;
    private int lineStart;

    private CommonYamlReader(string text, string? listKey = null, Action<YamlNode>? take = null) =>
        (this.text, this.listKey, this.take) = (text, listKey, take);

    /// <summary>The node of a text; null where it is written in any other shape.</summary>
    /// <param name="text">Without characters that <see cref="YamlReader"/> refuses.</param>
    public static YamlNode? Read(string text) => Read(new CommonYamlReader(text));

    /// <summary>The same, but the items of the block list under a key of the file are handed over one at a time, and leave only their
    /// places (<see cref="YamlPlace"/>) in the node.</summary>
    /// <param name="text">As above.</param>
    /// <param name="listKey">The key.</param>
    /// <param name="take">Takes the items in order; in vain where null is returned in the end.</param>
    public static YamlNode? Read(string text, string listKey, Action<YamlNode> take) => Read(new CommonYamlReader(text, listKey, take));

    /// <summary>An item of a block list; null where none begins there, or one in any other shape.</summary>
    /// <param name="text">A text that this reader can read whole.</param>
    /// <param name="lineStart">Index of the line of its hyphen, or of comments above.</param>
    /// <param name="line">That line's number, from 1.</param>
    /// <returns>The item, the line start and indent of its hyphen, and the line start of what follows it.</returns>
    public static (YamlNode Item, int LineStart, int Indent, int Next)? ReadItem(string text, int lineStart, int line)
    {
        var reader = new CommonYamlReader(text) { at = lineStart, line = line, lineStart = lineStart };
        reader.ToContent();
        var (start, indent) = (reader.lineStart, reader.Indent);
        return reader.HasMore && reader.IsItem() && reader.Item(depth: 1) is { } item
            ? (item, start, indent, reader.HasMore ? reader.lineStart : text.Length)
            : null;
    }

    private static YamlNode? Read(CommonYamlReader reader)
    {
        if (reader.text.StartsWith('\uFEFF') || reader.text.Contains('\t', StringComparison.Ordinal)) return null;
        reader.ToContent();
        return reader.HasMore && reader.Root() is { } root && !reader.HasMore ? root : null;
    }

    private bool HasMore => at < text.Length;

    private int Indent => at - lineStart;

    private char Current => At(at);

    private YamlNode? Root() => Current is '{' or '[' ? Line(0) : Block(0);

    // A block that begins here, on a line of its own.
    private YamlNode? Block(int depth) =>
        depth > DeepestNesting ? null : IsItem() ? Sequence(depth) : KeyEnd() > 0 ? Mapping(depth) : null;

    private YamlSequence? Sequence(int depth)
    {
        var (indent, start, startLine) = (Indent, at, line);
        var isTaken = depth == 1 && isInList;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (HasMore && Indent == indent)
        {
            if (!IsItem() || Item(depth) is not { } item) return null;
            if (isTaken) take!(item);
            items.Add(isTaken ? new YamlPlace(item.Start, item.End, item.Line, item.Column) : item);
        }
        if (HasMore && Indent > indent) return null;
        return new YamlSequence(items.ToImmutable(), IsFlow: false, start, items[^1].End, startLine, indent + 1);
    }

    // An item of a list, from its hyphen to the next content.
    private YamlNode? Item(int depth)
    {
        at++;
        SkipSpaces();
        return depth == DeepestNesting ? null : KeyEnd() > 0 ? Mapping(depth + 1) : Line(depth + 1);
    }

    private YamlMapping? Mapping(int depth)
    {
        var (indent, start, startLine) = (Indent, at, line);
        var pairs = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        while (HasMore && Indent == indent)
        {
            if (Key() is not { } key) return null;
            if (depth == 0) isInList = listKey is not null && key.Value == listKey;
            if (Value(indent, depth + 1) is not { } value) return null;
            pairs.Add((key, value));
        }
        if (HasMore && Indent > indent) return null;
        return new YamlMapping(pairs.ToImmutable(), IsFlow: false, start, pairs[^1].Item2.End, startLine, indent + 1);
    }

    // What stands behind a key: on its line, or as a block further in on the lines below.
    private YamlNode? Value(int indent, int depth)
    {
        SkipSpaces();
        if (!IsEndOfText()) return Line(depth);
        ToContent();
        return HasMore && Indent > indent ? Block(depth) : null;
    }

    // A value and the end of its line: nothing of it may go on below.
    private YamlNode? Line(int depth)
    {
        if (Inline(depth, inFlow: false) is not { } node) return null;
        SkipSpaces();
        if (!IsEndOfText()) return null;
        ToContent();
        return node;
    }

    private YamlNode? Inline(int depth, bool inFlow) => depth > DeepestNesting
        ? null
        : Current switch
        {
            '{' => FlowMapping(depth),
            '[' => FlowSequence(depth),
            '"' => DoubleQuoted(),
            '\'' => SingleQuoted(),
            _ => Plain(inFlow),
        };

    private YamlMapping? FlowMapping(int depth)
    {
        var start = at;
        var pairs = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        for (var more = Opens('}'); more;)
        {
            if (Key() is not { } key) return null;
            SkipSpaces();
            if (Inline(depth + 1, inFlow: true) is not { } value || Goes(on: '}') is not { } goesOn) return null;
            pairs.Add((key, value));
            more = goesOn;
        }
        return new YamlMapping(pairs.ToImmutable(), IsFlow: true, start, at, line, start - lineStart + 1);
    }

    private YamlSequence? FlowSequence(int depth)
    {
        var start = at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var more = Opens(']'); more;)
        {
            if (Inline(depth + 1, inFlow: true) is not { } item || Goes(on: ']') is not { } goesOn) return null;
            items.Add(item);
            more = goesOn;
        }
        return new YamlSequence(items.ToImmutable(), IsFlow: true, start, at, line, start - lineStart + 1);
    }

    // Passes a bracket; whether anything stands behind it before the other, which it passes as well.
    private bool Opens(char close)
    {
        at++;
        SkipSpaces();
        if (Current != close) return true;
        at++;
        return false;
    }

    // Passes what stands behind a value between brackets: true for a comma, false for the closing one, null for anything else.
    private bool? Goes(char on)
    {
        SkipSpaces();
        var mark = Current;
        if (mark != on && mark != ',') return null;
        at++;
        if (mark == on) return false;
        if (Current != ' ') return null;
        SkipSpaces();
        return true;
    }

    private YamlScalar? Key()
    {
        var end = KeyEnd();
        if (end < 0) return null;
        var written = text.AsSpan(at, end - at);
        if (!keys.TryGetValue(written, out var key))
        {
            key = written.ToString();
            keys[written] = key;
        }
        var scalar = new YamlScalar(key, IsPlain: true, at, end, line, at - lineStart + 1);
        at = end + 1;
        return scalar;
    }

    // Index of the colon of a key that is a plain word; -1 where none begins here.
    private int KeyEnd()
    {
        if (!char.IsAsciiLetter(Current)) return -1;
        var end = at;
        while (char.IsAsciiLetterOrDigit(At(end)) || At(end) is '-' or '_') end++;
        return At(end) == ':' && At(end + 1) is ' ' or '\n' or '\r' ? end : -1;
    }

    private YamlScalar? Plain(bool inFlow)
    {
        if (!char.IsLetterOrDigit(Current) && !PlainStarts.Contains(Current, StringComparison.Ordinal)) return null;
        var (start, end) = (at, at);
        for (; !IsLineEnd(Current); at++)
        {
            if (Current == ' ') continue;
            if (inFlow && Current is ',' or ']' or '}') break;
            if (!IsPlain(Current, inFlow)) return null;
            if (Current == '#' && At(at - 1) == ' ')
            {
                if (inFlow) return null;
                break;
            }
            end = at + 1;
        }
        return Scalar(text[start..end], isPlain: true, start, end);
    }

    // What a plain text never goes on with here, even where all of YAML would let it.
    private bool IsPlain(char c, bool inFlow) => c switch
    {
        ':' => !(IsLineEnd(At(at + 1)) || At(at + 1) is ' ' or ',' or '[' or ']' or '{' or '}'),
        '[' or '{' => !inFlow,
        _ => IsText(c),
    };

    private YamlScalar? DoubleQuoted()
    {
        var start = at;
        var close = start + 1;
        while (!IsLineEnd(At(close)) && At(close) is not ('"' or '\\') && IsText(At(close))) close++;
        if (At(close) == '"')
        {
            at = close + 1;
            return Scalar(text[(start + 1)..close], isPlain: false, start, at);
        }
        var value = new StringBuilder();
        for (at++; Current != '"'; at++)
        {
            if (IsLineEnd(Current) || !IsText(Current)) return null;
            if (Current != '\\') value.Append(Current);
            else if (Escaped() is { } escaped) value.Append(escaped);
            else return null;
        }
        at++;
        return Scalar(value.ToString(), isPlain: false, start, at);
    }

    // The character an escape stands for; ends on the escape's last character.
    private char? Escaped()
    {
        at++;
        switch (Current)
        {
            case '"' or '\\': return Current;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                if (at + 4 >= text.Length
                    || !ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || char.IsSurrogate((char)code))
                    return null;
                at += 4;
                return (char)code;
            default: return null;
        }
    }

    private YamlScalar? SingleQuoted()
    {
        var start = at;
        for (at++; Current != '\'' || At(at + 1) == '\''; at++)
        {
            if (IsLineEnd(Current) || !IsText(Current)) return null;
            if (Current == '\'') at++;
        }
        at++;
        return Scalar(text[(start + 1)..(at - 1)].Replace("''", "'", StringComparison.Ordinal), isPlain: false, start, at);
    }

    private YamlScalar? Scalar(string value, bool isPlain, int start, int end) =>
        value.Length > LongestScalar ? null : new YamlScalar(value, isPlain, start, end, line, start - lineStart + 1);

    private bool IsItem() => Current == '-' && At(at + 1) == ' ';

    // The end of what a line says: only a comment may follow.
    private bool IsEndOfText() => IsLineEnd(Current) || (Current == '#' && At(at - 1) == ' ');

    private void ToContent()
    {
        while (HasMore)
        {
            SkipSpaces();
            if (!IsLineEnd(Current) && !(Current == '#' && (Indent == 0 || At(at - 1) == ' '))) return;
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
            if (end < 0) return;
            (lineStart, line) = (at, line + 1);
        }
    }

    private void SkipSpaces()
    {
        while (Current == ' ') at++;
    }

    private char At(int index) => index < text.Length ? text[index] : '\n';

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private static bool IsText(char c) =>
        c is >= ' ' and <= '~' || (c > '\u00A0' && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF'));
}
