using System.Numerics;

namespace Aligner.Alignment;

/// <summary>A word as <see cref="Cognates"/> compares it, with the set of its letters.</summary>
internal readonly record struct CognateSpelling(string Text)
{
    private readonly uint letters = LettersOf(Text);

    /// <summary>Characters of the text; kept beside it because most pairs are told apart without a look at their texts.</summary>
    public int Length { get; } = Text.Length;

    /// <summary>Letters that one of both has and the other hasn't: the edit distance is at least that.</summary>
    public int LettersApart(CognateSpelling other) =>
        Math.Max(BitOperations.PopCount(letters & ~other.letters), BitOperations.PopCount(other.letters & ~letters));

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text) letters |= 1u << (c & 31);
        return letters;
    }
}
