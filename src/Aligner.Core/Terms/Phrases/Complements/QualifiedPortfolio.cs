namespace Aligner.Terms;

/// <summary>Takes a portfolio behind an adjective: ministro per la nuova Cultura.</summary>
internal sealed class QualifiedPortfolio : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { TakesPortfolio: true, Fields.IsEmpty: true } && LongestName.At(site) == 0
            ? Fields.TakePortfolio(site.Draft, site.At)
            : null;

}
