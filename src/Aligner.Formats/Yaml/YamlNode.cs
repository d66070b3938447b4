using System.Collections.Immutable;

namespace Aligner.Formats.Yaml;

/// <summary>A node of a YAML text, with its place in it.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character; of a block, after the last of its last part.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal abstract record YamlNode(int Start, int End, int Line, int Column);

/// <summary>A text, number or nothing.</summary>
/// <param name="Value">Unescaped.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that <c>true</c> and <c>3</c> are more than text.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, int Start, int End, int Line, int Column) : YamlNode(Start, End, Line, Column)
{
    /// <summary>Whether it stands for nothing: empty, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => IsPlain && SaysNothing(Value);

    /// <summary>Whether an unquoted text stands for nothing.</summary>
    public static bool SaysNothing(ReadOnlySpan<char> text) => text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>Where a node stands that is not held.</summary>
internal sealed record YamlPlace(int Start, int End, int Line, int Column) : YamlNode(Start, End, Line, Column);

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="IsFlow">Whether it is written <c>[…]</c>.</param>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, bool IsFlow, int Start, int End, int Line, int Column) : YamlNode(
    Start, End, Line, Column);

/// <summary>Keys and values.</summary>
/// <param name="Pairs">In order; keys may be twice there.</param>
/// <param name="IsFlow">Whether it is written <c>{…}</c>.</param>
internal sealed record YamlMapping(
    ImmutableArray<(YamlScalar Key, YamlNode Value)> Pairs, bool IsFlow, int Start, int End, int Line, int Column) : YamlNode(
    Start, End, Line, Column)
{
    /// <summary>The value of a key, the first where it is there twice.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            // A loop: a glossary of a hundred thousand concepts asks this two million times.
            foreach (var (own, value) in Pairs)
                if (own.Value == key) return value;
            return null;
        }
    }
}
