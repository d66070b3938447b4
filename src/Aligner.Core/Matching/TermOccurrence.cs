using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>What is looked for.</summary>
/// <param name="Meaning">What the forms name; told apart by reference.</param>
/// <param name="Forms">The forms, as a glossary writes them.</param>
/// <param name="HoldsNames">Whether a name may stand inside: minister [Bellini] van Buitenlandse Zaken.</param>
internal sealed record SoughtTerm<TMeaning>(TMeaning Meaning, IEnumerable<string> Forms, bool HoldsNames = false)
    where TMeaning : class;

/// <summary>A term met in a text.</summary>
/// <param name="Parts">Characters of the text, left to right; two where a name stands inside the term, else one.</param>
/// <param name="Meanings">What it may name, in the order in which it was told; most often one, never none.</param>
internal sealed record TermOccurrence<TMeaning>(ImmutableArray<Extent> Parts, ImmutableArray<TMeaning> Meanings)
    where TMeaning : class
{
    /// <summary>From the first to the last part.</summary>
    public Extent Extent => new(Parts[0].Start, Parts[^1].End - Parts[0].Start);

    /// <summary>What it most likely names.</summary>
    public TMeaning Meaning => Meanings[0];
}
