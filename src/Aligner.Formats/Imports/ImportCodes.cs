using Aligner.Formats.Xml;

namespace Aligner.Formats.Imports;

/// <summary>The diagnostics of imports, beside those of XML as such (<see cref="XmlFaults"/>).</summary>
internal static class ImportCodes
{
    /// <summary>Not a file of this format, or nothing says which language is where.</summary>
    public const string NotThisFormat = XmlFaults.NotThisFormat;

    /// <summary>A row or element that is no concept.</summary>
    public const string NoConcept = "ALN404";

    /// <summary>A value the glossary doesn't know.</summary>
    public const string UnknownValue = "ALN405";

    /// <summary>A part that was left out on purpose.</summary>
    public const string LeftOut = "ALN406";

    /// <summary>Concepts without a type.</summary>
    public const string NoType = "ALN407";

    /// <summary>An option that says nothing of this file.</summary>
    public const string Ignored = "ALN409";

    /// <summary>A term that an earlier row translates otherwise.</summary>
    public const string TranslatedTwice = "ALN410";

    /// <summary>Sentences where terms were expected.</summary>
    public const string Sentences = "ALN408";
}
