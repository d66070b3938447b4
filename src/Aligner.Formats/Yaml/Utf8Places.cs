using System.Text;

namespace Aligner.Formats.Yaml;

/// <summary>Where in its UTF-8 the characters of a text stand: readers count characters, and a file is held in bytes.</summary>
internal sealed class Utf8Places
{
    // Characters from one that is counted from to the next.
    private const int Step = 256;

    private readonly string text;

    // Bytes before each of those; none where every character is a byte.
    private readonly int[] counted = [];

    /// <param name="text">The text.</param>
    /// <param name="length">Bytes of its UTF-8.</param>
    public Utf8Places(string text, int length)
    {
        this.text = text;
        if (length == text.Length) return;
        counted = new int[text.Length / Step + 1];
        for (var i = 1; i < counted.Length; i++)
            counted[i] = counted[i - 1] + Encoding.UTF8.GetByteCount(text.AsSpan(From(i - 1)..From(i)));
    }

    /// <summary>Bytes before a character.</summary>
    public int Of(int index)
    {
        if (counted.Length == 0) return index;
        var step = index / Step;
        return counted[step] + Encoding.UTF8.GetByteCount(text.AsSpan(From(step)..Math.Max(index, From(step))));
    }

    /// <summary>A node with its places in bytes; lines and columns stay what they are for people.</summary>
    /// <param name="node">The node.</param>
    /// <param name="before">Bytes before the text.</param>
    public T Of<T>(T node, int before = 0) where T : YamlNode
    {
        if (before == 0 && counted.Length == 0) return node;
        YamlNode moved = node switch
        {
            YamlMapping mapping => mapping with
            {
                Pairs = [.. mapping.Pairs.Select(pair => (Of(pair.Key, before), Of(pair.Value, before)))],
            },
            YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(item => Of(item, before))] },
            _ => node,
        };
        return (T)(moved with { Start = before + Of(node.Start), End = before + Of(node.End) });
    }

    // What is counted from: never the second half of a character.
    private int From(int step)
    {
        var at = step * Step;
        return at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
    }
}
