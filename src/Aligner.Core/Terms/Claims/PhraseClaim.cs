using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A phrase of an office, ministry, body or water read on one side, before anything on the other matches it.</summary>
/// <param name="Phrase">The phrase.</param>
internal sealed record PhraseClaim(Phrase Phrase) : Claim
{
    /// <summary>A phrase of the source.</summary>
    public static PhraseClaim OfSource(Phrase phrase) => new(phrase) { Source = [phrase.Words] };

    /// <summary>A phrase of the target.</summary>
    public static PhraseClaim OfTarget(Phrase phrase) => new(phrase) { Target = [phrase.Words] };
}
