namespace Aligner.Terms;

/// <summary>Takes the portfolio of an office or ministry: Foreign Minister.</summary>
internal sealed class PortfolioBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { TakesPortfolio: true, Fields.IsEmpty: true, Nucleus.Compound: null }
            && site.First(match => match.Entry.Kind == EntryKind.Portfolio) is { } portfolio
            ? site.Draft.WithField(portfolio.Entry.Concept).From(portfolio.Start)
            : null;

}
