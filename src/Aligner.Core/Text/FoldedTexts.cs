namespace Aligner.Text;

/// <summary>A set of texts, whatever their case and accents. To ask it makes no string of a text in ASCII: a hundred thousand concepts
/// are asked whether they have any of it.</summary>
internal sealed class FoldedTexts
{
    // Longer texts are folded as any other; room for these is cleared each time.
    private const int LongestOnStack = 64;

    private readonly HashSet<string> folded = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> spans;

    /// <summary>One without texts.</summary>
    public FoldedTexts() => spans = folded.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => folded.Count == 0;

    /// <summary>Takes a text.</summary>
    public void Add(string text) => folded.Add(Normalization.Fold(text));

    /// <summary>Whether it has a text that folds to the same.</summary>
    public bool Contains(string text)
    {
        if (IsEmpty) return false;
        if (text.Length > LongestOnStack) return folded.Contains(Normalization.Fold(text));
        Span<char> letters = stackalloc char[LongestOnStack];
        return Normalization.TryFoldAscii(text, letters)
            ? spans.Contains(letters[..text.Length])
            : folded.Contains(Normalization.Fold(text));
    }
}
