using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>Where a phrase may go on.</summary>
/// <param name="Draft">The phrase so far.</param>
/// <param name="At">The word it may take: the one before its start, the one at its end, or the one behind the connecting
/// words at its end.</param>
/// <param name="Matches">What the packs know there, longest first: what ends at the word before a phrase, what begins at
/// one behind it.</param>
internal readonly record struct PhraseSite(PhraseDraft Draft, int At, ImmutableArray<BookMatch> Matches)
{
    public PhraseGrammar Grammar => Draft.Grammar;

    public ArticleWords Article => Draft.Grammar.Article;

    public PhraseBook Book => Draft.Grammar.Article.Book;

    public Word Word => Article.Words[At];

    /// <summary>Whether it is an ordinary word in lower case.</summary>
    public bool IsLowerCase => !Word.IsCapital && !Word.IsStop;

    /// <summary>Whether the connecting words before it may say what the phrase belongs to: "portavoce del ministero", not "l'incontro del
    /// portavoce con il ministero".</summary>
    public bool IsBehindBelonging
    {
        get
        {
            var belonging = Book.Pack.BelongingPrepositions;
            if (belonging.Count == 0) return true;
            for (var at = Draft.End; at < At; at++)
                if (Connectors.IsPreposition(Article, at) && !belonging.Contains(Connectors.Lower(Article.Words[at]))) return false;
            return true;
        }
    }

    /// <summary>The longest match that fits; null for none.</summary>
    public BookMatch? First(Func<BookMatch, bool> fits)
    {
        foreach (var match in Matches)
            if (fits(match)) return match;
        return null;
    }

    /// <summary>Whether any match is of a kind.</summary>
    public bool Has(EntryKind kind) => First(match => match.Entry.Kind == kind) is not null;
}
