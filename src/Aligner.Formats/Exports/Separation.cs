namespace Aligner.Formats.Exports;

/// <summary>How the columns of a table are kept apart.</summary>
internal enum Separation
{
    /// <summary>By tabs; a term holds none.</summary>
    Tabs,

    /// <summary>By commas, quoted where needed (RFC 4180).</summary>
    Commas,
}
