using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Takes a portfolio of the tables, unless a longer name stands there: minister van Buitenlandse Zaken.</summary>
internal sealed class PortfolioComplement : IPhraseRule
{
    // Set by hand; what it moves has not been measured.
    private const int MostFields = 4;

    public PhraseDraft? Take(PhraseSite site) =>
        TakesMore(site.Draft)
            && IsPortfolio(site)
            && IsWanted(site)
            ? Fields.TakePortfolio(site.Draft, site.At)
            : null;


    private static bool IsPortfolio(PhraseSite site) => site.First(match => match.Entry.Kind == EntryKind.Portfolio) is { } portfolio
        ? portfolio.Count == LongestName.At(site)
        : CoordinatedPortfolio.At(site.Article, site.At) is not null;

    // An office has one list of portfolios; a body, and a compound whose front is one, may go on: "nationale veiligheidscommissie voor …".
    private static bool TakesMore(PhraseDraft draft) => draft.Fields.IsEmpty
        || draft is { HasBody: true, HasPortfolio: false }
        || (draft.Fields.Length < MostFields && (draft.Nucleus.Compound is not null || draft.MayBe(HeadKind.Organisation)));

    // A portfolio in lower case is one only where the head asks for it: "ministro della difesa".
    private static bool IsWanted(PhraseSite site) =>
        site.Word.IsCapital || site.Draft.TakesPortfolio || site.Draft.MayBe(HeadKind.Organisation);
}
