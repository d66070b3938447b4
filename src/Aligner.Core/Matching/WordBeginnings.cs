namespace Aligner.Matching;

/// <summary>How the words of texts begin (<see cref="TermWords.Beginning"/>), to tell without a string made of it that a term
/// can't stand in them in any form: it would need a word for each of its own.</summary>
internal sealed class WordBeginnings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes the words of a text.</summary>
    public void AddWordsOf(string text)
    {
        Span<char> letters = stackalloc char[FoldedWords.LongestOnStack];
        for (var words = new FoldedWords(text, letters); words.MoveNext();) beginnings.Add(TermWords.Beginning(words.Current));
    }

    /// <summary>Whether words of the texts begin as all words of a term do.</summary>
    public bool MayHold(string term)
    {
        Span<char> letters = stackalloc char[FoldedWords.LongestOnStack];
        var hasWord = false;
        for (var words = new FoldedWords(term, letters); words.MoveNext(); hasWord = true)
            if (!beginnings.Contains(TermWords.Beginning(words.Current))) return false;
        return hasWord;
    }
}
