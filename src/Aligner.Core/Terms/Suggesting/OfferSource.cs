namespace Aligner.Terms;

/// <summary>Who says that a term is translated so, the most trusted first.</summary>
public enum OfferSource
{
    /// <summary>The glossary, and a person approved it.</summary>
    ApprovedGlossary,

    /// <summary>The glossary, where nobody has looked at it yet.</summary>
    ProposedGlossary,

    /// <summary>The packs: institutions, places, nationalities, offices and what they are for.</summary>
    Pack,

    /// <summary>The large table of names.</summary>
    NamesTable,

    /// <summary>The gazetteer, whose names every language spells alike.</summary>
    Gazetteer,
}
