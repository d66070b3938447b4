using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Reads the phrases of offices, ministries and bodies around their heads: the nucleus, then what it takes before it,
/// then what it takes behind it, rule by rule. What is known of words is data of the pack; nothing here knows a language.
/// </summary>
/// <param name="article">The text.</param>
/// <param name="isPerson">Whether a word is part of a person's name, where a phrase ends.</param>
/// <param name="isName">Whether a word is part of a name met whole (Premier League), where no phrase begins.</param>
internal sealed class PhraseGrammar(ArticleWords article, Func<int, bool> isPerson, Func<int, bool> isName)
{
    // The longest match that is looked for before a phrase, in words. Set by hand; what it moves has not been measured.
    private const int LongestBefore = 4;

    /// <summary>What a phrase takes before it, tried in this order on each word.</summary>
    public static ImmutableArray<IPhraseRule> Before { get; } =
    [
        new CoordinatedFront(),
        new ModifierBefore(),
        new NationalityBefore(),
        new OwnerBefore(),
        new UnionBefore(),
        new BodyBefore(),
        new PortfolioBefore(),
    ];

    /// <summary>What a phrase takes behind it, tried in this order at its end.</summary>
    public static ImmutableArray<IPhraseRule> Behind { get; } =
    [
        new ModifierBehind(),
        new NationalityBehind(),
        new HolderInside(),
        new Complement(),
        new AdjacentPortfolio(),
        new AdjacentPlace(),
    ];

    /// <summary>What a phrase takes behind connecting words, tried in this order by <see cref="Complement"/>.</summary>
    public static ImmutableArray<IPhraseRule> Complements { get; } =
    [
        new PortfolioComplement(),
        new QualifiedPortfolio(),
        new BodyComplement(),
        new PlaceComplement(),
        new NestedPhrase(),
        new NationalBody(),
        new UnknownBehindAdjective(),
        new UnknownComplement(),
    ];

    /// <summary>The text.</summary>
    public ArticleWords Article => article;

    /// <summary>What is known of its language.</summary>
    public PhraseBook Book => article.Book;

    /// <summary>Whether a word is part of a person's name.</summary>
    public bool IsPerson(int word) => isPerson(word);

    /// <summary>The phrases of the article in the order of their heads; a phrase inside another (the ministry of its
    /// spokesperson) is there too.</summary>
    public IEnumerable<Phrase> Read()
    {
        for (var at = 0; at < article.Words.Length;)
        {
            var nucleus = isName(at) ? null : NucleusAt(at);
            if (nucleus is not null) yield return Read(at, nucleus.Value, 0);
            at += nucleus?.Count ?? 1;
        }
    }

    /// <summary>The phrase around a nucleus.</summary>
    /// <param name="at">First word of the nucleus.</param>
    /// <param name="nucleus">What stands there.</param>
    /// <param name="depth">How many phrases it stands in.</param>
    public Phrase Read(int at, PhraseNucleus nucleus, int depth)
    {
        var draft = PhraseDraft.Around(this, at, nucleus, depth);
        draft = Extend(draft, Before, SiteBefore);
        draft = Extend(draft, Behind, SiteBehind);
        return draft.ToPhrase();
    }

    /// <summary>The head, metonym or compound that begins at a word; null for none.</summary>
    public PhraseNucleus? NucleusAt(int at)
    {
        if (article.Words[at].Token.Kind != TokenKind.Word) return null;
        var heads = article.MatchesAt(at).Where(match => match.Entry.Kind == EntryKind.Head && !IsCutByBody(match)).ToList();
        var headLength = heads.Count > 0 ? heads[0].Count : 0;
        foreach (var match in article.MatchesAt(at).Where(match => match.Entry.Kind == EntryKind.Institution && match.Count > headLength))
        {
            if (!match.IsGenitive && match.Entry.Type is HeadKind.Ministry or HeadKind.Title)
                return new PhraseNucleus([match.Entry], match.Count, null, match.Entry);
            // The name of a body is no phrase, whatever it begins with.
            if (match.Count > 1) return null;
        }
        if (heads.Count > 0)
            return new PhraseNucleus(
                [.. heads.Where(match => match.Count == headLength).Select(match => match.Entry).OrderBy(head => head.Rank)],
                headLength,
                null,
                null);
        return article.CompoundAt(at) is { } compound ? new PhraseNucleus(compound.Heads, 1, compound, null) : null;
    }

    // "vicepresidente del Consiglio di sicurezza" is no "vicepresidente del Consiglio": a body that goes on behind the head has its words.
    private bool IsCutByBody(BookMatch head) => Enumerable.Range(head.Start + 1, head.Count - 1)
        .Any(i => article.MatchesAt(i).Any(match => match.Entry.IsBody && match.End > head.End));

    private static PhraseDraft Extend(PhraseDraft draft, ImmutableArray<IPhraseRule> rules, Func<PhraseDraft, PhraseSite?> next)
    {
        while (next(draft) is { } site)
        {
            var longer = rules.Select(rule => rule.Take(site)).FirstOrDefault(taken => taken is not null);
            if (longer is null || (longer.Start == draft.Start && longer.End == draft.End)) break;
            draft = longer;
        }
        return draft;
    }

    private PhraseSite? SiteBefore(PhraseDraft draft)
    {
        var at = draft.Start - 1;
        if (!article.IsNext(at, draft.Start) || IsPerson(at)) return null;
        var ending = Enumerable.Range(at - LongestBefore + 1, LongestBefore)
            .Where(first => article.IsNext(first, at))
            .SelectMany(first => article.MatchesAt(first))
            .Where(match => match.End == at + 1 && MayStandBefore(match));
        return new PhraseSite(draft, at, [.. ending.Take(1)]);
    }

    private static bool MayStandBefore(BookMatch match) =>
        match.Entry.Kind is EntryKind.Modifier or EntryKind.Demonym or EntryKind.Portfolio
            || match.Entry.IsBody
            || match.IsGenitive;

    private PhraseSite? SiteBehind(PhraseDraft draft) => article.IsNext(draft.End - 1, draft.End)
        ? new PhraseSite(draft, draft.End, article.MatchesAt(draft.End))
        : null;
}
