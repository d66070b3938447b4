using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>The words of an entry, and where a text has them.</summary>
/// <param name="Words">Folded, in order; one at least.</param>
/// <param name="Entry">The entry.</param>
internal sealed record BookPattern(ImmutableArray<string> Words, BookEntry Entry)
{
    /// <summary>Whether the words stand at a place of a text, with the capitals that the entry asks for.</summary>
    /// <param name="words">The text.</param>
    /// <param name="start">The first word.</param>
    /// <param name="genitive">Whether the word there is known to be the entry's but for an ending.</param>
    public bool Fits(ImmutableArray<Word> words, int start, bool genitive) =>
        start + Words.Length <= words.Length
            && words[start].Sentence == words[start + Words.Length - 1].Sentence
            && (genitive || Stand(words, start))
            && IsWrittenAsListed(words, start);

    private bool Stand(ImmutableArray<Word> words, int start)
    {
        for (var i = 0; i < Words.Length; i++)
            if (words[start + i].Folded != Words[i]) return false;
        return true;
    }

    private bool IsListedWithCapital => char.IsUpper(Entry.Form.FirstOrDefault(char.IsLetter));

    private bool IsWrittenAsListed(ImmutableArray<Word> words, int start)
    {
        var (token, isName) = (words[start].Token, Entry.Kind is EntryKind.Institution or EntryKind.Place or EntryKind.Demonym);
        if (isName && Entry.IsAcronym && Words.Length == 1) return IsSameAcronym(token.Text) || IsAcronymAsWord(words[start]);
        return Entry.Kind switch
        {
            EntryKind.Institution =>
                !IsListedWithCapital || token.IsCapitalised || !char.IsLetter(token.Text[0]) || HasCapital(words, start),
            EntryKind.Place => token.IsCapitalised && !(words[start].Opens && words[start].IsStop && Words.Length == 1),
            EntryKind.Demonym => !IsListedWithCapital || token.IsCapitalised,
            _ => true,
        };
    }

    private bool IsSameAcronym(string text) =>
        text.StartsWith(Entry.Form.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal)
        || text.StartsWith(Entry.Form, StringComparison.Ordinal);

    // Nato, Onu, Ue: newspapers write what is spoken as a word as one. "Un" and "Us" are other words.
    private static bool IsAcronymAsWord(Word word) =>
        word is { IsStop: false, Token.IsCapitalised: true }
            && word.Token.Text.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0;

    private bool HasCapital(ImmutableArray<Word> words, int start) =>
        Words.Length > 1 && Enumerable.Range(start, Words.Length).Any(i => words[i].IsCapital);
}
