using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aligner.Formats.Yaml;

/// <summary>The values of an enumeration by the words that a file has for them.</summary>
internal static class GlossaryWords<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(value => GlossaryWriter.Name(value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words, in the order of the values.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<T>().Select(value => GlossaryWriter.Name(value))];

    /// <summary>The value of a word; null for any other text.</summary>
    public static T? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var value) ? value : null;
}
