namespace Aligner.Languages;

/// <summary>What a row of <c>heads.tsv</c> is in a phrase; packs write the names in lower case with
/// hyphens (<see cref="KindName"/>).</summary>
public enum HeadKind
{
    /// <summary>An office.</summary>
    Title,

    /// <summary>An office whose country belongs to the term: Russian president.</summary>
    StateTitle,

    /// <summary>An office that is a term only with something beside it: leader, director.</summary>
    BoundTitle,

    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>A body.</summary>
    Organisation,

    /// <summary>A body that is no name of its own: embassy.</summary>
    BoundOrganisation,

    /// <summary>A water, island or other place named by a common noun: strait.</summary>
    Place,

    /// <summary>A common noun that may stand before the name of a place: city, river, port.</summary>
    PlaceNoun,

    /// <summary>A word that changes a head's rank or kind: deputy, federal; <c>Vize-</c> in compounds.</summary>
    Modifier,

    /// <summary>A word that joins the last of a list: and.</summary>
    Conjunction,

    /// <summary>Endings by which adjectives behind a noun are known.</summary>
    Adjective,

    /// <summary>Endings of adjectives in running text with those of the base form: <c>-en=-e</c>; of nouns that end as the
    /// concept says behind a colon: <c>ending:-er</c>.</summary>
    Citation,
}
