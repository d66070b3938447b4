namespace Aligner.Terms;

/// <summary>Takes connecting words and what stands behind them, by the rules of <see cref="PhraseGrammar.Complements"/>.</summary>
internal sealed class Complement : IPhraseRule
{
    // The spokesperson of the minister of the interior: a third phrase inside has none inside. Set by hand, not measured.
    private const int DeepestPhrase = 1;

    public PhraseDraft? Take(PhraseSite site)
    {
        var at = Connectors.Skip(site.Article, site.At);
        if (site.Draft.Depth > DeepestPhrase || at == site.At || !site.Article.IsNext(site.At, at)) return null;
        if (Connectors.IsBareArticle(site.Article, site.At, at)) return null;
        if (site.Draft.IsCompleteOffice && site.Book.Pack.EmployerPrepositions.Contains(site.Word.Folded)) return null;
        if (site.Grammar.IsPerson(at)) return null;
        var behind = new PhraseSite(site.Draft, at, site.Article.MatchesAt(at));
        return PhraseGrammar.Complements.Select(rule => rule.Take(behind)).FirstOrDefault(taken => taken is not null);
    }

}
