namespace Aligner.Formats.Yaml;

/// <summary>The lines of a YAML text: where a part begins and ends with its comments.</summary>
/// <param name="text">The text.</param>
internal sealed class YamlLayout(string text)
{
    /// <summary>The end of the first line, which the others are taken to have too.</summary>
    public static string EndOfLine(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && text[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Index of the first character of the line.</summary>
    public int LineStart(int index) => LineStart(text, index);

    /// <summary>The same of any text.</summary>
    public static int LineStart(string text, int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    /// <summary>Index after the end of the line.</summary>
    public int LineEnd(int index) => text.IndexOf('\n', Math.Min(index, text.Length)) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>Whether a line begins here.</summary>
    public bool StartsLine(int index) => index == 0 || text[index - 1] == '\n';

    /// <summary>Characters of the line before this one.</summary>
    public int Indent(int index) => index - LineStart(index) - (LineStart(index) == 0 && text.StartsWith('\uFEFF') ? 1 : 0);

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
            if (first == text.Length || text[first] != '#' || first - line < indent) break;
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
            if (first < text.Length && text[first] == '-' && first < item) return first;
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
            for (var sign = text.IndexOf('#', at, leaf.Start - at); sign >= 0; sign = text.IndexOf('#', at, leaf.Start - at))
            {
                at = Math.Min(LineEnd(sign), leaf.Start);
                yield return text[sign..at].TrimEnd();
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

    private int FirstOfLine(int line)
    {
        var index = line;
        while (index < text.Length && text[index] is ' ' or '\t') index++;
        return index;
    }
}
