using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Takes a portfolio without connecting words: "Servizio pubblico federale Giustizia", "FOD Justitie", "directeur
/// communicatie".</summary>
internal sealed class AdjacentPortfolio : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { Fields.IsEmpty: true, Nucleus.Compound: null }
            && (((site.Draft.MayBe(HeadKind.Ministry) || site.Draft.MayBe(HeadKind.Organisation)) && site.Word.IsCapital)
                || IsDirector(site))
            ? Fields.TakePortfolio(site.Draft, site.At)
            : null;

    // Where compounds are one word, two nouns side by side are an office and its field.
    private static bool IsDirector(PhraseSite site) => site.Book.Pack is { Compounds: true, CapitalisedNouns: false }
        && site.Draft.MayBe(HeadKind.BoundTitle)
        && site.IsLowerCase;
}
