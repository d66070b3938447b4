using System.Text;

namespace Aligner.Formats.Yaml;

/// <summary>The lines of a YAML text: where a part begins and ends with its comments. All places are bytes.</summary>
/// <param name="text">The text, in UTF-8.</param>
internal sealed class YamlLayout(ReadOnlyMemory<byte> text)
{
    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Text => text;

    /// <summary>The end of the first line, which the others are taken to have too.</summary>
    public string EndOfLine => text.Span.IndexOf((byte)'\n') is > 0 and var end && text.Span[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Index of the first byte of the line.</summary>
    public int LineStart(int index) => text.Span[..index].LastIndexOf((byte)'\n') + 1;

    /// <summary>Index after the end of the line.</summary>
    public int LineEnd(int index) =>
        index < text.Length && text.Span[index..].IndexOf((byte)'\n') is >= 0 and var end ? index + end + 1 : text.Length;

    /// <summary>Whether a line begins here.</summary>
    public bool StartsLine(int index) => index == 0 || text.Span[index - 1] == '\n';

    /// <summary>Spaces and hyphens of the line before what begins in it.</summary>
    public int Indent(int index) => index - LineStart(index) - (LineStart(index) == 0 && text.Span.StartsWith(Mark) ? Mark.Length : 0);

    /// <summary>
    /// Index after the last line of a node of a block, comments below it included that are indented by at least
    /// <paramref name="indent"/>: those that are less belong to what follows.
    /// </summary>
    public int BlockEnd(YamlNode node, int indent)
    {
        var end = LineEnd(Math.Max(Math.Max(node.End - 1, node.Start - 1), 0));
        for (var line = end; line < text.Length; line = LineEnd(line))
        {
            var first = FirstOfLine(line);
            if (first == text.Length || text.Span[first] != '#' || first - line < indent) break;
            end = LineEnd(line);
        }
        return end;
    }

    /// <summary>Index of the hyphen of a list's item.</summary>
    public int Dash(int item)
    {
        var line = LineStart(item);
        while (true)
        {
            var first = FirstOfLine(line);
            if (first < text.Length && text.Span[first] == '-' && first < item) return first;
            if (line == 0) return first;
            line = LineStart(line - 1);
        }
    }

    /// <summary>The comments of a node between two places, from their number sign on, wherever in their line they stand.</summary>
    public IEnumerable<string> Comments(YamlNode node, int start, int end)
    {
        var at = start;
        foreach (var leaf in Leaves(node).Append(new YamlScalar("", true, end, end, 0, 0)))
        {
            while (text.Span[at..leaf.Start].IndexOf((byte)'#') is >= 0 and var before)
            {
                var sign = at + before;
                at = Math.Min(LineEnd(sign), leaf.Start);
                yield return Encoding.UTF8.GetString(text.Span[sign..at]).TrimEnd();
            }
            at = leaf.End;
        }
    }

    // What stands between the texts of a node can only be marks, white space and comments.
    private static IEnumerable<YamlNode> Leaves(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Pairs.SelectMany(pair => Leaves(pair.Key).Concat(Leaves(pair.Value))),
        YamlSequence sequence => sequence.Items.SelectMany(Leaves),
        _ => [node],
    };

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private int FirstOfLine(int line)
    {
        var index = line;
        while (index < text.Length && text.Span[index] is (byte)' ' or (byte)'\t') index++;
        return index;
    }
}
