using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Reads the phrases of offices, ministries and bodies around their heads: modifiers and the country before it, then
/// modifiers and complements after it. A complement is a connecting preposition or article with a portfolio, a place, a
/// body, another such phrase, or unknown capitalised words; portfolios go on over commas and conjunctions. Compounds
/// bring their parts along. What is known of words is data of the pack; nothing here knows a language.
/// </summary>
/// <param name="article">The text.</param>
/// <param name="isPerson">Whether a word is part of a person's name, where a phrase ends.</param>
internal sealed class PhraseGrammar(ArticleWords article, Func<int, bool> isPerson)
{
    private readonly ImmutableArray<Word> words = article.Words;

    /// <summary>The text.</summary>
    public ArticleWords Article => article;

    /// <summary>What is known of its language.</summary>
    public PhraseBook Book => article.Book;

    /// <summary>Whether a word is part of a person's name.</summary>
    public bool IsPerson(int word) => isPerson(word);

    /// <summary>The phrases of the article in the order of their heads; a phrase inside another (the ministry of its
    /// spokesperson) is there too.</summary>
    public ImmutableArray<Phrase> Read()
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        for (var at = 0; at < words.Length;)
        {
            // The words of a name matched whole (Premier League) are no heads.
            var phrase = article.LinkOf[at] >= 0 ? null : ReadAt(at, 0);
            if (phrase is not null) phrases.Add(phrase);
            at = phrase is null ? at + 1 : Math.Max(at + 1, HeadEnd(at));
        }
        return phrases.DrainToImmutable();
    }

    private int HeadEnd(int at) => at + (HeadAt(at)?.Count ?? 1);

    /// <summary>The head, metonym or compound that begins at a word.</summary>
    public PhraseNucleus? HeadAt(int at)
    {
        if (words[at].Token.Kind != TokenKind.Word) return null;
        var longest = 0;
        var heads = ImmutableArray.CreateBuilder<BookEntry>();
        foreach (var match in article.MatchesAt(at))
        {
            if (match.Entry.Kind == EntryKind.Institution
                && match.Entry.Type is HeadKind.Ministry or HeadKind.Title
                && !match.IsGenitive
                && match.Count >= longest
                && heads.Count == 0)
                return new PhraseNucleus([match.Entry], match.Count, null, match.Entry);
            if (match.Entry.Kind == EntryKind.Institution && match.Count > 1 && heads.Count == 0) return null;
            if (match.Entry.Kind != EntryKind.Head || match.Count < longest || IsCutByBody(match)) continue;
            longest = match.Count;
            heads.Add(match.Entry);
        }
        if (heads.Count > 0) return new PhraseNucleus([.. heads.OrderBy(head => head.Rank)], longest, null, null);
        return article.CompoundAt(at) is { } compound ? new PhraseNucleus(compound.Heads, 1, compound, null) : null;
    }

    // "vicepresidente del Consiglio di sicurezza" is no "vicepresidente del Consiglio": a body that goes on behind the head has its words.
    private bool IsCutByBody(BookMatch head)
    {
        for (var i = head.Start + 1; i < head.End; i++)
            if (article.MatchesAt(i)
                .Any(match => match.Entry.IsBody && match.End > head.End))
                return true;
        return false;
    }

    /// <summary>The phrase around the head at a word; <paramref name="depth"/> counts the phrases it stands in.</summary>
    public Phrase? ReadAt(int at, int depth)
    {
        if (HeadAt(at) is not { } nucleus) return null;
        var draft = new PhraseDraft(this, at, nucleus);
        draft.ExtendLeft();
        draft.ExtendRight(depth);
        return draft.ToPhrase();
    }
}
