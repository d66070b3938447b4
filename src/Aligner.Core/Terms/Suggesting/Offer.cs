namespace Aligner.Terms;

/// <summary>A translation that is known of a term.</summary>
/// <param name="Text">As a glossary lists it.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Concept">The id of the glossary's concept; null where none says so.</param>
public sealed record Offer(string Text, OfferSource Source, string? Concept = null)
{
    /// <summary>Who says so, in words: <c>glossary (approved)</c>.</summary>
    public string SourceName => Source switch
    {
        OfferSource.ApprovedGlossary => "glossary (approved)",
        OfferSource.ProposedGlossary => "glossary (proposed)",
        OfferSource.Pack => "pack",
        OfferSource.NamesTable => "names table",
        _ => "gazetteer",
    };
}
