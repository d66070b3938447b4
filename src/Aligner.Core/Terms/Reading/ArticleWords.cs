using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>An article as a row of words over its sentences, with what the packs know of them. Not
/// thread-safe: look-ups are kept.</summary>
internal sealed class ArticleWords
{
    private readonly ImmutableArray<Sentence> sentences;
    private readonly ImmutableArray<BookMatch>[] matches;
    private readonly Dictionary<string, Compound?> compounds = new(StringComparer.Ordinal);

    /// <param name="document">The article as it reads.</param>
    /// <param name="book">What is known of its language.</param>
    /// <param name="left">Sentences that are no text of it.</param>
    /// <param name="beadOfParagraph">By paragraph, the number of its bead; −1 for none.</param>
    public ArticleWords(Document document, PhraseBook book, IReadOnlySet<int> left, int[] beadOfParagraph)
    {
        Article = document.Article;
        Book = book;
        sentences = document.Sentences;
        var words = new List<Word>();
        var length = 0;
        foreach (var sentence in sentences.TakeWhile(_ => length < LongArticle.Read))
        {
            length += sentence.Text.Length;
            if (left.Contains(sentence.Index)) continue;
            var opens = true;
            foreach (var token in document.Tokens[sentence.Index])
            {
                var folded = Normalization.Fold(token.Text);
                words.Add(new Word(
                    token, folded, sentence.Index, opens && token.Kind == TokenKind.Word, IsStop(book, token), HasParticle(book, token)));
                if (token.Kind == TokenKind.Word) opens = token.Text[^1] is '\'' or '’' && opens;
                else if (token.Text[0] is ':' or '“' or '„' or '«' or '"' or '‘' or '»' or '–' or '—' or '•' or '|' or '.' or '!' or '?'
                    or '…')
                    opens = true;
            }
        }
        Words = [.. words];
        BeadOf = [.. Words.Select(word => beadOfParagraph[sentences[word.Sentence].Paragraph])];
        matches = new ImmutableArray<BookMatch>[Words.Length];
    }

    /// <summary>What begins at a word, as <see cref="PhraseBook.At"/>; looked up once.</summary>
    public ImmutableArray<BookMatch> MatchesAt(int word) =>
        matches[word].IsDefault ? matches[word] = Book.At(Words, word) : matches[word];

    /// <summary>A word's parts, as <see cref="PhraseBook.Split"/>; cut once.</summary>
    public Compound? CompoundAt(int word)
    {
        if (!compounds.TryGetValue(Words[word].Folded, out var compound))
            compounds[Words[word].Folded] = compound = Book.Split(Words[word]);
        return compound;
    }

    public Article Article { get; }

    public PhraseBook Book { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>By word: the bead of its paragraph; −1 for none.</summary>
    public int[] BeadOf { get; }

    /// <summary>The characters from the first of some words to the last.</summary>
    public string Text(int start, int count)
    {
        var text = sentences[Words[start].Sentence].Text;
        var from = Words[start].Token.Extent.Start;
        return text[from..Words[start + count - 1].Token.Extent.End];
    }

    /// <summary>1-based line and column of a word in its file.</summary>
    public (int Line, int Column) PlaceOf(int word)
    {
        var sentence = sentences[Words[word].Sentence];
        var paragraph = Article.Paragraphs[sentence.Paragraph];
        return (paragraph.Line, paragraph.Column + sentence.Extent.Start + Words[word].Token.Extent.Start);
    }

    /// <summary>Whether two words stand side by side in one sentence.</summary>
    public bool IsNext(int word, int next) => next < Words.Length && word >= 0 && Words[word].Sentence == Words[next].Sentence;

    /// <summary>Whether nothing, a comma or bracket, one of these and an article, or one word in brackets, a person's party,
    /// stands from the end of one row of words to the
    /// start of the next.</summary>
    public bool Adjoins(int end, int start)
    {
        if (!IsNext(end - 1, start)) return false;
        return (start - end) switch
        {
            0 => true,
            1 => IsBreak(end),
            2 => IsBreak(end) && (IsBreak(end + 1) || Book.Pack.Articles.Contains(Words[end + 1].Token.Text.ToLowerInvariant())),
            3 => IsBracket(end),
            4 => IsBracket(end) && IsBreak(end + 3),
            _ => false,
        };

        bool IsBreak(int word) => Words[word].Token.Text is "," or "(";

        bool IsBracket(int word) => Words[word].Token.Text == "(" && Words[word + 2].Token.Text == ")";
    }

    /// <summary>Whether a common noun of places stands at a word.</summary>
    public bool HasPlaceNounAt(int word) => MatchesAt(word).Any(match => match is { Entry.Kind: EntryKind.PlaceNoun, Count: 1 });

    private static bool HasParticle(PhraseBook book, Token token)
    {
        var hyphen = token.Text.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0
            && char.IsUpper(token.Text[hyphen + 1])
            && book.Pack.Particles.Contains(token.Text[..(hyphen + 1)]);
    }

    private static bool IsStop(PhraseBook book, Token token)
    {
        var lower = token.Text.ToLowerInvariant().Replace('’', '\'');
        return book.Pack.StopWords.Contains(lower)
            || book.Pack.Articles.Contains(lower)
            || book.Pack.Elisions.Contains(lower)
            || book.Pack.Months.ContainsKey(lower)
            || book.Pack.Weekdays.ContainsKey(lower)
            || book.Pack.Months.ContainsKey(token.Text) || book.Pack.Weekdays.ContainsKey(token.Text);
    }
}
