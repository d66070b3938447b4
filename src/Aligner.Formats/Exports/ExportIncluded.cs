namespace Aligner.Formats.Exports;

/// <summary>What goes to engines that put a translation in wherever they find its term only where it is asked for: in running text it
/// would often be wrong.</summary>
[Flags]
public enum ExportIncluded
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Adjectives and inhabitants of places (<c>tedesco</c>), which languages inflect otherwise.</summary>
    Demonyms = 1,

    /// <summary>Offices and bodies of different states with the same function.</summary>
    Functional = 2,

    /// <summary>Terms whose meanings overlap in part.</summary>
    Partial = 4,
}
