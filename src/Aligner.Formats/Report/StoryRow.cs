using System.Collections.Immutable;

namespace Aligner.Formats.Report;

/// <summary>What a row of a story page shows.</summary>
internal enum RowKind
{
    /// <summary>Paragraphs that translate each other in every version.</summary>
    Aligned,

    /// <summary>Paragraphs aligned in some versions and missing in others.</summary>
    Partial,

    /// <summary>In the first version only.</summary>
    Omission,

    /// <summary>In a later version only.</summary>
    Addition,

    /// <summary>No text of the article.</summary>
    Noise,
}

/// <summary>Paragraphs of all versions that belong together.</summary>
/// <param name="Cells">By column: paragraph indices, ascending; empty where the version has nothing here.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Sureness">By column: 0..1, of the least sure bead between it and a parallel version, else of its least
/// sure bead; 0 where it has none.</param>
/// <param name="Confidence">0..1, likewise over all columns.</param>
/// <param name="IsCrossing">Whether some version tells it in another order than the rows do.</param>
internal sealed record StoryRow(
    ImmutableArray<ImmutableArray<int>> Cells, RowKind Kind, ImmutableArray<double> Sureness, double Confidence, bool IsCrossing)
{
    /// <summary>Below this a bead asks to be looked at.</summary>
    public const double LowConfidence = 0.7;

    /// <summary>From here on a bead needs no look.</summary>
    public const double HighConfidence = 0.9;

    /// <summary>Whether it holds versions of one text.</summary>
    public bool IsLinked => Kind is RowKind.Aligned or RowKind.Partial;

    /// <summary>Whether it is aligned and not surely so.</summary>
    public bool IsUnsure => IsLinked && Confidence < LowConfidence;
}
