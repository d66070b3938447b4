using System.Collections.Immutable;

namespace Aligner.Formats.Yaml;

/// <summary>The values of an enumeration by the words that a file has for them.</summary>
internal static class GlossaryWords<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>The words, in the order of the values.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Array.ConvertAll(Values, value => GlossaryWriter.Name(value))];

    /// <summary>The value of a word; null for any other text.</summary>
    public static T? Find(ReadOnlySpan<char> word)
    {
        // They are a handful, which a table would be no quicker to look through.
        for (var i = 0; i < Words.Length; i++)
            if (word.SequenceEqual(Words[i])) return Values[i];
        return null;
    }
}
