namespace Aligner.Terms;

/// <summary>Takes capitalised words that no table knows: ministro della Transizione ecologica.</summary>
internal sealed class UnknownComplement : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site)
    {
        if (site.Grammar.NucleusAt(site.At) is not null || site.Has(EntryKind.Demonym)) return null;
        if (site.Draft is { Jurisdiction: not null, Fields.IsEmpty: false }) return null;
        if (site.Draft.IsCompleteOffice && !HoldsPortfolio(site)) return null;
        // What no table knows may be what it is for, behind any preposition: "Beauftragter gegen Menschenhandel".
        if (!site.IsBehindBelonging && site.First(match => match.Entry.IsBody) is not null) return null;
        var until = Fields.UnknownEnd(site.Draft, site.At);
        return until == site.At ? null : Fields.TakeUnknown(site.Draft, site.At, until, isBody: !HoldsPortfolio(site));
    }


    private static bool HoldsPortfolio(PhraseSite site) =>
        site.Draft.Nucleus.Heads.Any(head => head.Units.Any(site.Book.Pack.Roles.PortfolioHolders.Contains));
}
