using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>A term of one language and its translation into another, folded: what concepts that are one have in common.</summary>
/// <param name="Type">What they are.</param>
/// <param name="First">The language that comes first in order.</param>
/// <param name="One">A term of it.</param>
/// <param name="Second">The other language.</param>
/// <param name="Other">A term of that.</param>
internal readonly record struct MeaningKey(ConceptType Type, LanguageCode First, string One, LanguageCode Second, string Other)
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        (int)Type, One.GetHashCode(StringComparison.Ordinal), Other.GetHashCode(StringComparison.Ordinal));
}
