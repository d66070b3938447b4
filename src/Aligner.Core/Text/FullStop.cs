namespace Aligner.Text;

/// <summary>
/// What a single full stop behind a word means: the end of a sentence, or of an abbreviation, an initial, an ordinal.
/// An abbreviation that often stands last (<c>usw.</c>, <c>Jr.</c>) or a letter (<c>hepatitis C.</c>) ends a sentence
/// where a function word follows.
/// </summary>
internal sealed class FullStop(SentenceWords words)
{
    private readonly SentenceStart starts = new(words);
    private readonly SpacedAbbreviations spaced = new(words);

    /// <summary>Whether the full stop at <paramref name="at"/> ends the sentence that began at <paramref name="start"/>, given that one can
    /// begin at <paramref name="next"/>.</summary>
    public bool Ends(string text, int start, int at, int next)
    {
        var wordStart = WordStart(text, start, at);
        var word = text[wordStart..at];
        if (word.Length == 0) return true;
        if (IsLast(word + ".", text, next)) return true;
        if (IsInitials(word)) return word.Length == 1 && starts.IsFunctionWord(text, next) && !starts.IsParticleOfName(text, next);
        if (spaced.Around(text, start, at) is { } whole) return whole.EndsHere && IsLast(whole.Abbreviation, text, next);
        if (word.Contains('.', StringComparison.Ordinal) && IsSpelledOut(word)) return starts.IsFunctionWord(text, next);
        if (words.Abbreviations.Contains(word + ".")) return false;
        return !IsOrdinal(text, start, wordStart, word, next);
    }

    private bool IsLast(string abbreviation, string text, int next) =>
        words.ClosingAbbreviations.Contains(abbreviation) && starts.IsFunctionWord(text, next);

    // The word before the full stop, without what opens before it and without an elision: "l'on." is "on.".
    private int WordStart(string text, int start, int at)
    {
        var from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !SentenceStart.IsOpening(text[from - 1])) from--;
        for (var apostrophe = at - 1; apostrophe > from; apostrophe--)
            if (text[apostrophe] is '\'' or '’')
                return words.Elisions.Contains(text[from..apostrophe].ToLowerInvariant() + "'") ? apostrophe + 1 : from;
        return from;
    }

    // "am 3. Juli", "im XX. Jahrhundert": a short number before anything but a function word; "1." as the first thing is
    // a list's number.
    private bool IsOrdinal(string text, int start, int wordStart, string word, int next)
    {
        const int LongestOrdinal = 2;
        if (word.All(char.IsAsciiDigit))
            return wordStart == start || (words.OrdinalFullStop && word.Length <= LongestOrdinal && !starts.IsFunctionWord(text, next));
        return words.OrdinalFullStop && word.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C') && !starts.IsFunctionWord(text, next);
    }

    // "J", "J.-P", "J-P": capitals one by one, joined by a hyphen.
    private static bool IsInitials(string word) =>
        word.Split('-').All(part => part.TrimEnd('.') is { Length: 1 } letter && char.IsUpper(letter[0]));

    private static bool IsSpelledOut(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        return true;
    }
}
