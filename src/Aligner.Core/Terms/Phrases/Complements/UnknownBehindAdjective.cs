namespace Aligner.Terms;

/// <summary>Takes an adjective in lower case and an unknown noun where nouns have capitals: "für wirtschaftliche
/// Zusammenarbeit".</summary>
internal sealed class UnknownBehindAdjective : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { TakesPortfolio: true, Fields.IsEmpty: true }
            && site.IsLowerCase
            && site.Book.Pack.CapitalisedNouns
            && site.Book.LooksAdjectival(site.Word.Folded)
            && site.Article.IsNext(site.At, site.At + 1)
            && site.Article.Words[site.At + 1].IsCapital
            && !site.Grammar.IsPerson(site.At + 1)
            && (site.IsBehindBelonging || site.Grammar.NucleusAt(site.At + 1) is null)
            ? Fields.TakeUnknown(site.Draft, site.At, site.At + 2, isBody: false)
            : null;

}
