namespace Aligner.Formats.Exports;

/// <summary>Which languages of a file may be translated from.</summary>
public enum Directionality
{
    /// <summary>Only the first; no source stands twice.</summary>
    Uni,

    /// <summary>Any; no term of any language stands twice.</summary>
    Multi,
}
