namespace Aligner.Terms;

/// <summary>Goes on over the person who holds an office to what the office is for: minister Teun Brandsma (CDA) van Buitenlandse
/// Zaken.</summary>
internal sealed class HolderInside : IPhraseRule
{
    // "Jan Peter van der Heijden-De Vries": more words are no name.
    private const int LongestName = 6;

    public PhraseDraft? Take(PhraseSite site)
    {
        if (site.Draft is not { IsTitle: true, Fields.IsEmpty: true, Nucleus.Fixed: null }) return null;
        var article = site.Article;
        for (var end = site.At; end <= site.At + LongestName && article.IsNext(site.At, end); end++)
        {
            if (end > site.At && Portfolio(site.Draft, end) is { } longer) return longer;
            if (!IsOfName(site, end)) return AfterParty(site, end);
        }
        return null;
    }

    // "(CDA)", and a comma or none.
    private static PhraseDraft? AfterParty(PhraseSite site, int end)
    {
        var words = site.Article.Words;
        if (end == site.At || !site.Article.IsNext(site.At, end + 3)) return null;
        return words[end].Token.Text == "(" && words[end + 2].Token.Text == ")" ? Portfolio(site.Draft, end + 3) : null;
    }

    // Connecting words and a portfolio of the tables: nothing less says that the office goes on.
    private static PhraseDraft? Portfolio(PhraseDraft draft, int end)
    {
        var at = Connectors.Skip(draft.Grammar.Article, end);
        if (at == end || !draft.Grammar.Article.IsNext(end, at)) return null;
        return draft.Grammar.Article.Words[at].IsCapital ? Fields.TakePortfolio(draft.OverHolder(end), at) : null;
    }

    private static bool IsOfName(PhraseSite site, int at)
    {
        var word = site.Article.Words[at];
        return site.Grammar.IsPerson(at)
            // "ministre de la Défense": a particle begins no name, unless it is known to.
            || (at > site.At && site.Book.Pack.Particles.Contains(word.Folded))
            || (word is { IsCapital: true, IsStop: false }
                && site.Article.MatchesAt(at).All(match => match.Entry.Kind == EntryKind.Place && match.Count == 1));
    }
}
