using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>A word of a text as terms are compared by.</summary>
/// <param name="Stem">Folded, without an ending of the language.</param>
/// <param name="Folded">Folded whole.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="Extent">Characters of the text.</param>
internal readonly record struct CheckedWord(string Stem, string Folded, bool IsCapitalised, Extent Extent)
{
    /// <summary>Whether this word of a text is that word of a term, in whatever form; a text may capitalise more
    /// than a term does, never less.</summary>
    public bool Is(CheckedWord wanted) =>
        (!wanted.IsCapitalised || IsCapitalised)
        && (Stem == wanted.Stem
            || Stem == wanted.Folded
            || Folded == wanted.Stem
            || (IsCapitalised
                && wanted.IsCapitalised
                && Folded.Length == wanted.Folded.Length + 1
                && Folded[^1] == 's'
                && Folded.StartsWith(wanted.Folded, StringComparison.Ordinal)));
}

/// <summary>Cuts texts of a language into the words that terms are compared by.</summary>
internal sealed class CheckedText(LanguagePack pack)
{
    private readonly Tokenizer tokenizer = pack.CreateTokenizer();
    private readonly Stemmer stemmer = pack.CreateStemmer();

    /// <summary>The words and numbers, the parts of a hyphen compound one by one.</summary>
    public ImmutableArray<CheckedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<CheckedWord>();
        foreach (var token in tokenizer.Tokenize(text))
        {
            if (token.Kind == TokenKind.Punctuation) continue;
            for (var start = 0; start < token.Text.Length;)
            {
                var hyphen = token.Text.IndexOfAny(['-', '‐', '‑'], start);
                var end = hyphen < 0 ? token.Text.Length : hyphen;
                if (end > start)
                {
                    var word = token.Text[start..end];
                    words.Add(new CheckedWord(
                        stemmer.Stem(word),
                        Normalization.Fold(word),
                        char.IsUpper(word[0]),
                        new Extent(token.Extent.Start + start, end - start)));
                }
                start = end + 1;
            }
        }
        return words.DrainToImmutable();
    }

    /// <summary>Whether a word says nothing by itself: an article, a preposition, a conjunction.</summary>
    public bool IsFunctionWord(CheckedWord word) =>
        pack.StopWords.Contains(word.Folded)
            || pack.Articles.Contains(word.Folded)
            || pack.Prepositions.Contains(word.Folded)
            || word.Folded.EndsWith('\'');
}
