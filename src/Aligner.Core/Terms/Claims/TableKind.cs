namespace Aligner.Terms;

/// <summary>Which concepts of the packs' tables are told apart: two of different kinds are never one.</summary>
internal enum TableKind
{
    /// <summary>Bodies under their fixed names.</summary>
    Institution,

    /// <summary>Places, and institutions that are places: both tables may list a sea.</summary>
    Place,

    /// <summary>Nationality adjectives and inhabitants.</summary>
    Nationality,
}
