using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aligner.Formats.Yaml;

/// <summary>
/// Reads the plain part of YAML that files for people need: lists, keys and values, text. Whatever can blow up (anchors
/// and aliases, tags, several documents, deep nesting, huge texts) is refused with its place.
/// </summary>
internal static class YamlReader
{
    // Of the odd characters those of ASCII: a search for all of them, those beyond it too, would take ten times as long.
    private static readonly SearchValues<char> oddAscii = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(char.IsControl).Except(['\n', '\t'])]);

    /// <summary>Levels of lists and mappings; a glossary has seven.</summary>
    private const int DeepestNesting = 32;

    /// <summary>Characters of one text; a note of a hundred pages is shorter.</summary>
    private const int LongestScalar = 200_000;

    /// <summary>Characters of a file: a glossary of a quarter of a million concepts.</summary>
    private const int LongestText = 256 * 1024 * 1024;

    /// <summary>Reads a text; its node is null where there is an error, and where it is empty.</summary>
    public static (YamlNode? Node, Diagnostic? Problem) Read(string path, string text) =>
        Refusal(path, text) is { } problem ? (null, problem)
            : CommonYamlReader.Read(text) is { } common ? (common, null)
            : ReadAny(path, text);

    /// <summary>Reads a text in the common shape, the items of a list one at a time, as
    /// <see cref="CommonYamlReader.Read(string, string, ConceptTaker)"/> does; null where there is an
    /// error, or any other shape.</summary>
    public static YamlNode? ReadList(string path, string text, string listKey, ConceptTaker taker) =>
        Refusal(path, text) is null ? CommonYamlReader.Read(text, listKey, taker) : null;

    // What no reader is to see.
    private static Diagnostic? Refusal(string path, string text)
    {
        if (text.Length > LongestText)
            return Diagnostic.Error("ALN302", path, $"it is longer than {LongestText} characters; split it");
        if (OddCharacter(text) is not (>= 0 and var odd)) return null;
        var start = text.AsSpan(0, odd).LastIndexOf('\n') + 1;
        return new Diagnostic(Severity.Error, "ALN301", path,
            text.AsSpan(0, odd).Count('\n') + 1,
            odd - start + 1,
            $"the character U+{(int)text[odd]:X4} is not allowed; remove it, or end lines with LF or CR LF");
    }

    /// <summary>Reads a text of any shape, with YamlDotNet; without the characters that <see cref="Read"/> refuses.</summary>
    internal static (YamlNode? Node, Diagnostic? Problem) ReadAny(string path, string text)
    {
        // The parser does not skip a byte-order mark where a comment follows it.
        var skipped = text.StartsWith('\uFEFF') ? 1 : 0;
        Parser? parser = null;
        try
        {
            using var reader = new StringReader(text[skipped..]);
            parser = new Parser(reader);
            return (new Document(parser, skipped).Read(), null);
        }
        catch (RefusedException refused)
        {
            return (null, new Diagnostic(Severity.Error, refused.Code, path, refused.Line, refused.Column, refused.Reason));
        }
        catch (YamlException exception)
        {
            return (
                null,
                new Diagnostic(
                    Severity.Error,
                    "ALN301",
                    path,
                    (int)exception.Start.Line,
                    (int)exception.Start.Column,
                    $"this is no YAML: {Lower(exception.Message)}"));
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException
                or IndexOutOfRangeException)
        {
            // Slips of the parser, such as a flow mapping that nothing closes: what it read last is the place to look.
            return (
                null,
                new Diagnostic(Severity.Error, "ALN301", path,
                    (int)(parser?.Current?.Start.Line ?? 1),
                    (int)(parser?.Current?.Start.Column ?? 1),
                    "this is no YAML: something is wrong here or just behind, often a bracket or quote that nothing closes"));
        }
    }

    // A text ends for the parser at a NUL, and a line at marks no editor ends one at.
    private static int OddCharacter(string text)
    {
        for (var at = FirstOdd(text); at >= 0;)
        {
            if (text[at] != '\r' || at + 1 == text.Length || text[at + 1] != '\n') return at;
            var next = FirstOdd(text.AsSpan(at + 1));
            at = next < 0 ? -1 : at + 1 + next;
        }
        return -1;
    }

    // Control characters and other ends of lines; of them only the carriage return may stand, before a line feed.
    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(oddAscii);
        if (first >= 0) text = text[..first];
        if (text.IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and var control) text = text[..(first = control)];
        return text.IndexOfAny('\u2028', '\u2029') is >= 0 and var separator ? separator : first;
    }

    private static string Lower(string message) =>
        message.Length > 1 ? char.ToLower(message[0], CultureInfo.InvariantCulture) + message[1..].TrimEnd('.') : message;

    private sealed class RefusedException(string code, Mark mark, Reason reason) : Exception(reason.ToString())
    {
        public Reason Reason { get; } = reason;

        public string Code { get; } = code;

        public int Line { get; } = (int)mark.Line;

        public int Column { get; } = (int)mark.Column;
    }

    private sealed class Document(Parser parser, int skipped)
    {
        public YamlNode? Read()
        {
            Next<StreamStart>();
            Move();
            if (parser.Current is StreamEnd) return null;
            Next<DocumentStart>(moved: true);
            Move();
            var node = Node(0);
            Next<DocumentEnd>();
            Move();
            if (parser.Current is not StreamEnd) throw Refused("ALN303", "a second document begins here; keep one a file");
            return node;
        }

        private YamlNode Node(int depth)
        {
            if (depth > DeepestNesting) throw Refused("ALN302", $"more than {DeepestNesting} levels of nesting");
            switch (parser.Current)
            {
                case AnchorAlias:
                    throw Refused("ALN303", "an alias (*name) is not allowed; write the value out");
                case NodeEvent { Anchor.IsEmpty: false }:
                    throw Refused("ALN303", "an anchor (&name) is not allowed; write the value out where it is needed");
                case NodeEvent { Tag.IsEmpty: false }:
                    throw Refused("ALN303", "a tag (!name) is not allowed; remove it");
                case Scalar scalar:
                    if (scalar.Value.Length > LongestScalar) throw Refused("ALN302", $"a text of more than {LongestScalar} characters");
                    return new YamlScalar(
                        scalar.Value,
                        scalar.Style == ScalarStyle.Plain,
                        Index(scalar.Start),
                        Index(scalar.End),
                        Line(scalar),
                        Column(scalar));
                case SequenceStart start:
                    return Sequence(start, depth);
                case MappingStart start:
                    return Mapping(start, depth);
                default:
                    throw Refused("ALN301", "this is no YAML: a value is missing");
            }
        }

        private YamlSequence Sequence(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            for (Move(); parser.Current is not SequenceEnd; Move()) items.Add(Node(depth + 1));
            var flow = start.Style == SequenceStyle.Flow;
            return new YamlSequence(
                items.ToImmutable(),
                flow,
                Index(start.Start),
                flow ? Index(parser.Current!.Start) + 1 : items.Count == 0 ? Index(start.Start) : items[^1].End,
                Line(start),
                Column(start));
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            var pairs = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
            for (Move(); parser.Current is not MappingEnd; Move())
            {
                if (Node(depth + 1) is not YamlScalar key) throw Refused("ALN306", "a key must be a word");
                Move();
                pairs.Add((key, Node(depth + 1)));
            }
            var flow = start.Style == MappingStyle.Flow;
            return new YamlMapping(
                pairs.ToImmutable(),
                flow,
                Index(start.Start),
                flow ? Index(parser.Current!.Start) + 1 : pairs.Count == 0 ? Index(start.Start) : pairs[^1].Item2.End,
                Line(start),
                Column(start));
        }

        private int Index(Mark mark) => (int)mark.Index + skipped;

        private int Column(ParsingEvent parsed) => (int)parsed.Start.Column + (parsed.Start.Line == 1 ? skipped : 0);

        private static int Line(ParsingEvent parsed) => (int)parsed.Start.Line;

        private void Move()
        {
            if (!parser.MoveNext()) throw Refused("ALN301", "this is no YAML: it ends too early");
        }

        private void Next<T>(bool moved = false)
        {
            if (!moved) Move();
            if (parser.Current is not T) throw Refused("ALN301", "this is no YAML: it ends too early");
        }

        private RefusedException Refused(string code, Reason reason) => new(code, parser.Current?.Start ?? Mark.Empty, reason);
    }
}
