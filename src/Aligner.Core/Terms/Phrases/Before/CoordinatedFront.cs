namespace Aligner.Terms;

/// <summary>Takes the front that shares the head of a compound: "Verkehrs- und Infrastrukturminister", "antimafia-
/// en antiterrorismeprocureur".</summary>
internal sealed class CoordinatedFront : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site)
    {
        if (site.Draft.Nucleus.Compound is null || !Connectors.IsConjunction(site.Article, site.At)) return null;
        // The hyphen is a word of its own.
        var front = site.At - 2;
        if (front < 0 || site.Article.Words[front + 1].Token.Text != "-") return null;
        return site.Article.IsNext(front, site.Draft.Start) && site.Book.Fronts(site.Article.Words[front].Folded + "-", 0) is { } fronts
            // It says the first of what the office is for.
            ? fronts.Aggregate(site.Draft.WithoutFields(), CompoundFronts.Take).WithFields(site.Draft.Fields).From(front)
            : null;
    }

}
