using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Takes a portfolio without connecting words: "Servizio pubblico federale Giustizia", "FOD Justitie".</summary>
internal sealed class AdjacentPortfolio : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { Fields.IsEmpty: true, Nucleus.Compound: null }
            && (site.Draft.MayBe(HeadKind.Ministry) || site.Draft.MayBe(HeadKind.Organisation))
            && site.Word.IsCapital
            ? Fields.TakePortfolio(site.Draft, site.At)
            : null;

}
