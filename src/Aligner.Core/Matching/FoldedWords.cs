using System.Globalization;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>The runs of letters and digits of a text, folded, from left to right; those in ASCII without a string.</summary>
/// <param name="text">The text.</param>
/// <param name="letters">Room for a word of <see cref="LongestOnStack"/> letters.</param>
internal ref struct FoldedWords(string text, Span<char> letters)
{
    /// <summary>Letters of a word that is folded in place; longer ones are folded as any other.</summary>
    public const int LongestOnStack = 64;

    private readonly Span<char> letters = letters;
    private int at;

    /// <summary>The word, folded.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where it stands in the text.</summary>
    public Extent Extent { get; private set; }

    /// <summary>Whether the text capitalises it.</summary>
    public bool IsCapitalised { get; private set; }

    /// <summary>Goes on to the next word.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !IsWordPart(text[at])) at++;
        if (at == text.Length) return false;
        var start = at;
        while (at < text.Length && IsWordPart(text[at])) at++;
        var word = text.AsSpan(start..at);
        Extent = new Extent(start, at - start);
        IsCapitalised = char.IsUpper(word[0]);
        Current = word.Length <= letters.Length && Normalization.TryFoldAscii(word, letters)
            ? letters[..word.Length]
            : Normalization.Fold(word.ToString());
        return true;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c)
            || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
