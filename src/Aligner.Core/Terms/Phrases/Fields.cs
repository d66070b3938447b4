using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What a phrase is for, as several rules take it: portfolios with their lists, bodies, places, words no table knows.</summary>
internal static class Fields
{
    /// <summary>A portfolio of the tables at a word, or behind one adjective there, and the list it begins; null for none.</summary>
    public static PhraseDraft? TakePortfolio(PhraseDraft draft, int at)
    {
        var article = draft.Grammar.Article;
        if (draft.Grammar.IsPerson(at)) return null;
        var matches = article.MatchesAt(at).Where(match => match.Entry.Kind == EntryKind.Portfolio).ToList();
        if (matches.Count == 0 && CoordinatedPortfolio.At(article, at) is { } both)
            return TakeList(draft.WithFields(both.Concepts).CompletedTo(both.End) with { HasPortfolio = true });
        if (matches.Count == 0) return IsAdjective(article, at) && article.IsNext(at, at + 1) ? TakePortfolio(draft, at + 1) : null;
        var longest = matches[0].Count;
        var concepts = matches.Where(match => match.Count == longest).Select(match => match.Entry.Concept).Distinct();
        var taken = draft.WithField([.. concepts]).CompletedTo(at + longest) with { HasPortfolio = true };
        return CoordinatedPortfolio.Behind(article, at, longest) is { } second
            ? TakeList(taken.WithFields(second.Concepts).CompletedTo(second.End))
            : TakeList(taken);
    }

    /// <summary>The name of a body; a union is a jurisdiction where there is none yet.</summary>
    public static PhraseDraft TakeBody(PhraseDraft draft, BookMatch body) =>
        draft.Jurisdiction is null && draft.Grammar.Book.UnionPlace(body.Entry) is not null
            ? TakePlace(draft, body)!
            : draft.WithField(body.Entry.Plain).CompletedTo(body.End) with { HasBody = true };

    /// <summary>A country or town; null where the phrase has another and is no office.</summary>
    public static PhraseDraft? TakePlace(PhraseDraft draft, BookMatch place)
    {
        if (draft.Jurisdiction is { } other && other != place.Entry.Plain && draft.Nucleus.Fixed is null)
            // The ambassador's town after his country; neither is part of the base form.
            return place.IsGenitive || !draft.IsTitle ? null : draft.DroppingTo(place.End);
        // One name may be two places (Monaco); which is meant shows in the other language.
        var places = draft.Grammar.Article.MatchesAt(place.Start)
            .Where(same => same.Count == place.Count && same.Entry.Kind == place.Entry.Kind)
            .Select(same => same.Entry.Plain)
            .Append(place.Entry.Plain)
            .Distinct();
        return draft.Moved(string.Join('|', places)).DroppingTo(place.End);
    }

    /// <summary>Words that no table knows, each as itself; a portfolio may go on in a list.</summary>
    public static PhraseDraft TakeUnknown(PhraseDraft draft, int at, int until, bool isBody)
    {
        var words = Enumerable.Range(at, until - at).Select(i => "=" + draft.Grammar.Article.Words[i].Folded);
        var taken = draft.WithFields(words.Select(word => ImmutableArray.Create(word))).CompletedTo(until);
        return isBody ? taken with { HasBody = true } : TakeList(taken);
    }

    /// <summary>Index behind the capitalised words at a word, with the lower-case adjectives that follow them in languages that
    /// put them there; the word itself where there are none.</summary>
    public static int UnknownEnd(PhraseDraft draft, int at)
    {
        var article = draft.Grammar.Article;
        var until = at;
        while ((until == at
                ? IsCapital(until)
                : article.IsNext(until - 1, until) && (StartsNoPhrase(until) || IsLateAdjective(article, until)))
            && !draft.Grammar.IsPerson(until))
            until++;
        return until;

        bool IsCapital(int i) => article.Words[i] is { IsCapital: true, IsStop: false };

        bool StartsNoPhrase(int i) => IsCapital(i) && draft.Grammar.NucleusAt(i) is null;
    }

    // ", Cultuur en Wetenschap", "e della Ricerca", ", alla Cultura e allo Sport".
    private static PhraseDraft TakeList(PhraseDraft draft)
    {
        var article = draft.Grammar.Article;
        if (!article.IsNext(draft.End - 1, draft.End)) return draft;
        var isComma = article.Words[draft.End].Token.Text == ",";
        if (!isComma && !Connectors.IsConjunction(article, draft.End)) return draft;
        var connected = draft.End + 1;
        if (connected < article.Words.Length && Connectors.IsConjunction(article, connected)) connected++;
        var at = Connectors.Skip(article, connected);
        if (!article.IsNext(draft.End, at)) return draft;
        if (TakePortfolio(draft, at) is { } more) return more;
        // A comma alone may begin anything; only a connecting word says that the list goes on.
        return isComma && connected == at ? draft : TakeUnknownItem(draft, at);
    }

    private static PhraseDraft TakeUnknownItem(PhraseDraft draft, int at)
    {
        // "del Mare e delle Isole": the noun of a place is one thing more; that of an office is another office.
        var isOffice = draft.Grammar.NucleusAt(at) is { } nucleus && nucleus.Heads[0].Type != HeadKind.Place;
        if (!draft.TakesPortfolio || isOffice) return draft;
        var until = UnknownEnd(draft, at);
        return until > at ? TakeUnknown(draft, at, until, isBody: false) : draft;
    }

    private static bool IsAdjective(ArticleWords article, int at) =>
        !article.Words[at].IsStop && article.MatchesAt(at).Any(match => match is { Entry.Kind: EntryKind.Modifier, Count: 1 });

    // "Protezione civile": behind the noun, where nouns and adjectives are not told apart by a capital or joined in one word.
    private static bool IsLateAdjective(ArticleWords article, int at)
    {
        var (word, pack) = (article.Words[at], article.Book.Pack);
        return word is { IsCapital: false, IsStop: false, Token.Kind: TokenKind.Word }
            && !pack.CapitalisedNouns
            && !pack.Compounds
            && article.Book.LooksAdjectival(word.Folded)
            && !article.MatchesAt(at).Any(match => match.Entry.Kind == EntryKind.Demonym);
    }
}
