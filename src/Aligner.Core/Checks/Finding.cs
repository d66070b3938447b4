using System.Globalization;
using Aligner.Diagnostics;

namespace Aligner.Checks;

/// <summary>Where a translation departs from its source.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Diagnostic">How bad it is, the place to correct, and what is wrong.</param>
/// <param name="Source">What the source says; null where it says nothing of it.</param>
/// <param name="Target">What the translation says; null where it says nothing of it.</param>
public sealed record Finding(FindingKind Kind, Diagnostic Diagnostic, Passage? Source, Passage? Target)
{
    /// <summary>What should stand in the translation; null where that is not known.</summary>
    public string? Expected { get; init; }

    /// <summary>Whether it is more often right than wrong to pass over it.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string Severity => Diagnostic.Severity switch
    {
        Diagnostics.Severity.Error => "error",
        Diagnostics.Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary><c>path:line:col: error ALN353: message</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Diagnostic.Path}:{Diagnostic.Line}:{Diagnostic.Column}: {Severity} {Diagnostic.Code}: {Diagnostic.Message}");
}
