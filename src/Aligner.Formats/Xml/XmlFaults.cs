namespace Aligner.Formats.Xml;

/// <summary>What can be wrong with an XML file as a whole: codes of diagnostics.</summary>
internal static class XmlFaults
{
    /// <summary>Another format's root element.</summary>
    public const string NotThisFormat = "ALN401";

    /// <summary>The XML breaks off or is not well-formed.</summary>
    public const string NotWellFormed = "ALN402";

    /// <summary>Entities of its own, too deep or too large: refused.</summary>
    public const string Refused = "ALN403";
}
