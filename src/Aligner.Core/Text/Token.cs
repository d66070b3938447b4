namespace Aligner.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the apostrophes, hyphens and full stops that belong to the word (O'Neill, Al-Sisi, U.S.).</summary>
    Word,

    /// <summary>Digits with their separators: 2022, 1.000,50, 12:30. A sign or a unit is a token of its own.</summary>
    Number,

    /// <summary>Anything else that is not white space, one character a token.</summary>
    Punctuation,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Text">The characters of <paramref name="Extent"/>.</param>
/// <param name="Extent">Half-open, in characters (UTF-16 code units) of the tokenized text.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(string Text, Extent Extent, TokenKind Kind)
{
    /// <summary>Whether the first letter is upper or title case.</summary>
    public bool IsCapitalised => Text.Length > 0
        && (char.IsUpper(Text[0]) || char.GetUnicodeCategory(Text[0]) == System.Globalization.UnicodeCategory.TitlecaseLetter);
}
