namespace Aligner.Languages;

/// <summary>What a row of <c>institutions.tsv</c> names.</summary>
public enum InstitutionKind
{
    /// <summary>A body under its fixed name.</summary>
    Organisation,

    /// <summary>A metonym of a ministry: Viminale.</summary>
    Ministry,

    /// <summary>An office under a fixed name.</summary>
    Title,

    /// <summary>A sea, strait or region that place tables lack.</summary>
    Place,
}
