namespace Aligner.Lexicons;

/// <summary>
/// Walks over the words and numbers of a text as word alignment wants them: runs of letters and digits, cut at every
/// apostrophe, hyphen and other mark (dell'economia is two words, Al-Sisi two), a number with its separators one
/// (1.000,50). Allocates nothing.
/// </summary>
/// <param name="text">Any text.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;

    /// <summary>The word <see cref="Next"/> found.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether the word holds digits and their separators only.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>The first character after it, from where the next word is sought.</summary>
    public int End { readonly get => position; set => position = value; }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        while (position < text.Length && !IsWordPart(text[position])) position++;
        if (position == text.Length) return false;
        var start = position;
        var digitsOnly = true;
        while (position < text.Length)
        {
            var c = text[position];
            if (IsWordPart(c)) digitsOnly &= char.IsDigit(c);
            else if (!IsSeparator(c)
                || !char.IsDigit(text[position - 1])
                || position + 1 == text.Length
                || !char.IsDigit(text[position + 1]))
                break;
            position++;
        }
        Current = text[start..position];
        IsNumber = digitsOnly;
        return true;
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or ':' or '\u00A0' or '\u202F';

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c)
            || (c > '\u02FF'
                && (char.IsSurrogate(c)
                    || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark));
}
