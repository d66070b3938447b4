using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>One article with what is claimed of its words. Immutable.</summary>
internal sealed class ClaimedWords
{
    private readonly NameClaim?[] names;
    private readonly bool[] isTerm;
    private readonly bool[] isPhrase;

    /// <param name="article">The article.</param>
    /// <param name="claims">All claims, those of the other side too.</param>
    /// <param name="side">The words of this article that a claim takes.</param>
    public ClaimedWords(ArticleWords article, ImmutableArray<Claim> claims, Func<Claim, ImmutableArray<Extent>> side)
    {
        Article = article;
        names = new NameClaim?[article.Words.Length];
        isTerm = new bool[article.Words.Length];
        isPhrase = new bool[article.Words.Length];
        foreach (var claim in claims)
        {
            foreach (var words in side(claim))
            {
                switch (claim)
                {
                    case NameClaim name: Array.Fill(names, name, words.Start, words.Count); break;
                    case TermClaim: Array.Fill(isTerm, true, words.Start, words.Count); break;
                    case PhraseClaim: Array.Fill(isPhrase, true, words.Start, words.Count); break;
                }
            }
        }
        Phrases = [.. claims.OfType<PhraseClaim>().Where(claim => !side(claim).IsEmpty).Select(claim => claim.Phrase)];
        Mentions = [.. claims.OfType<MentionClaim>().Where(claim => !side(claim).IsEmpty)];
    }

    /// <summary>The article.</summary>
    public ArticleWords Article { get; }

    /// <summary>The phrases read in it, in the order of their heads.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>The concepts of the tables met in it, in reading order.</summary>
    public ImmutableArray<MentionClaim> Mentions { get; }

    /// <summary>The name a word belongs to; null for none.</summary>
    public NameClaim? NameAt(int word) => names[word];

    /// <summary>Whether a word belongs to a person's name.</summary>
    public bool IsPerson(int word) => names[word]?.Type == ConceptType.Person;

    /// <summary>Whether no name has any of some words.</summary>
    public bool IsUnnamed(Extent words)
    {
        for (var i = words.Start; i < words.End; i++)
            if (names[i] is not null) return false;
        return true;
    }

    /// <summary>Whether neither a name nor a term met on both sides has a word.</summary>
    public bool IsFree(int word) => names[word] is null && !isTerm[word];

    /// <summary>Whether a word is part of a phrase, matched or not.</summary>
    public bool IsInPhrase(int word) => isPhrase[word];
}
