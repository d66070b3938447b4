using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A row of capitalised words, particles inside it, that may be a name.</summary>
/// <param name="Text">As written, without a genitive at its end.</param>
/// <param name="Start">First word.</param>
/// <param name="Count">Words, particles among them.</param>
/// <param name="Parts">The words one by one, cut at hyphens, the last without its genitive.</param>
internal sealed record NameRun(string Text, int Start, int Count, ImmutableArray<string> Parts)
{
    /// <summary>Longest name, in words: "AI Superpowers: China, Silicon Valley …" is a title, not a name.</summary>
    private const int Longest = 8;

    /// <summary>Index after its last word.</summary>
    public int End => Start + Count;

    /// <summary>Every run and run inside a run of two words or more, in reading order.</summary>
    /// <param name="article">The text.</param>
    /// <param name="other">What is known of the other language: a function word of one language alone may stand in a
    /// foreign name (Stadium of Light).</param>
    /// <param name="isGivenName">Whether a folded function word with a capital may begin a person's name, as where a second version
    /// tells: Dan Cornell, in Dutch <i>then</i>.</param>
    public static IEnumerable<NameRun> In(ArticleWords article, PhraseBook other, Func<string, bool> isGivenName)
    {
        var words = article.Words;
        for (var start = 0; start < words.Length; start++)
        {
            if (!CanStart(article, start, isGivenName)) continue;
            for (var last = start + 1; last - start < Longest; last++)
            {
                if (!article.IsNext(start, last) || !Continues(article, other, last) || EndsCompany(article, last - 1)) break;
                if (words[last].IsCapital || IsEndNumber(article, last)) yield return At(article, start, last - start + 1);
            }
        }
    }

    /// <summary>The run over some words.</summary>
    public static NameRun At(ArticleWords article, int start, int count)
    {
        var parts = ImmutableArray.CreateBuilder<string>(count);
        // "Standard & Poor's" is called so.
        var ending = article.Words[start + count - 1].Token.Text;
        var last = count > 1 && article.Words[start + count - 2].Token.Text == "&" ? ending : WithoutGenitive(ending);
        for (var i = start; i < start + count; i++)
            parts.AddRange((i == start + count - 1 ? last : article.Words[i].Token.Text).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var text = article.Text(start, count);
        return new NameRun(text[..^(article.Words[start + count - 1].Token.Text.Length - last.Length)], start, count, parts.ToImmutable());
    }

    /// <summary>A word without 's or ’s at its end.</summary>
    public static string WithoutGenitive(string word) =>
        word.Length > 3 && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) ? word[..^2]
        : word.Length > 3 && word[^1] is '\'' or '’' ? word[..^1] : word;

    private static bool CanStart(ArticleWords article, int at, Func<string, bool> isGivenName)
    {
        var word = article.Words[at];
        if (!word.IsCapital || (word.IsStop && word.Opens && !isGivenName(word.Folded))) return false;
        var lower = word.Token.Text.ToLowerInvariant();
        return !article.Book.Pack.Addresses.Contains(lower) && !article.Book.Pack.Addresses.Contains(lower + ".");
    }

    // "Apple Inc. Steve Jobs": behind the abbreviated form of a company another name begins.
    private static bool EndsCompany(ArticleWords article, int at) => article.Words[at].Folded is [.. var word, '.']
        && article.Book.Pack.OrganisationWords.Contains(word);

    // Inside: capitals, particles and foreign words ("of" is no word of Italian), & and numbers.
    private static bool Continues(ArticleWords article, PhraseBook other, int at)
    {
        var word = article.Words[at];
        if (word.Token.Kind == TokenKind.Number) return !IsMeasure(article, at);
        if (word.Token.Text is "&" or "+" or "'" or "’") return true;
        if (word.Token.Kind == TokenKind.Punctuation) return false;
        return word.IsCapital
            || (article.Book.Pack.Particles.Contains(word.Folded) && !article.Book.Pack.Locatives.Contains(word.Folded))
            || (word.Folded.Length <= 3 && !(word.IsStop && other.Pack.StopWords.Contains(word.Folded)));
    }

    // "Lazio 41 PT", "Bellandi 12'", "Empoli 1-1": a count, a minute or a score is no part of a name.
    private static bool IsMeasure(ArticleWords article, int at)
    {
        if (!article.IsNext(at, at + 1)) return false;
        var (number, next) = (article.Words[at].Token, article.Words[at + 1].Token);
        if (article.Book.Pack.ThingNames.Contains(next.Text)) return true;
        if (number.Extent.End != next.Extent.Start) return false;
        // "Radio 1's", "Radio 4-presentator": a word goes on behind it.
        var isJoined = article.IsNext(at, at + 2) && article.Words[at + 2].Token is { Kind: TokenKind.Word } behind
            && behind.Extent.Start == next.Extent.End;
        return !isJoined && next.Text is ("'" or "’" or "-" or "–" or ":" or "\"");
    }

    private static bool IsEndNumber(ArticleWords article, int at) =>
        (article.Words[at].Token.Kind == TokenKind.Number && article.Words[at].Token.Text.Length <= 2)
            || article.Words[at].Token.Text == "+";
}
