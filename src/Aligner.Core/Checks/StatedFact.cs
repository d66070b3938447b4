using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>A number or date that a text states.</summary>
/// <param name="Kind">Number or date.</param>
/// <param name="Key">The same in every language and notation.</param>
/// <param name="Extent">Characters of the paragraph.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Unit">The concept of what is counted; null where none is said.</param>
/// <param name="IsWeak">Whether it is not missed by itself, and only seen where another stands in its place: a number in words or in a
/// name, a month without a day.</param>
internal sealed record StatedFact(FactKind Kind, string Key, Extent Extent, string Text, string? Unit, bool IsWeak)
{
    /// <summary>Whether it is a year without its century: '99.</summary>
    public bool IsShortYear { get; init; }
}
