namespace Aligner.Formats.Tests.Exports;

/// <summary>A program of other people that reads what we write.</summary>
internal enum ForeignProgram
{
    /// <summary>Debian's translate-toolkit.</summary>
    TranslateToolkit,

    /// <summary>The packages of package.json.</summary>
    NodePackages,

    /// <summary>LibreOffice with its spreadsheets.</summary>
    LibreOffice,

    /// <summary>Debian's OmegaT.</summary>
    OmegaT,

    /// <summary>jing, which validates against RelaxNG.</summary>
    Jing,
}
